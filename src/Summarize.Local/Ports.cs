using System.Net;
using System.Net.Sockets;

namespace Summarize.Local;

/// <summary>Whether anybody listens on this machine's ports.</summary>
internal static class Ports
{
    /// <summary>Why nobody can listen at an address now; null where one can.</summary>
    /// <param name="address">An address of this machine.</param>
    /// <param name="port">The port; 0 is any.</param>
    public static SocketException? Fault(IPAddress address, int port)
    {
        using var probe = new TcpListener(address, port);
        try
        {
            probe.Start();
            return null;
        }
        catch (SocketException fault)
        {
            return fault;
        }
    }

    /// <summary>Whether nobody listens on a port of 127.0.0.1.</summary>
    public static bool IsFree(int port) => Fault(IPAddress.Loopback, port) is null;

    /// <summary>A free port of 127.0.0.1 whose next one is free as well.</summary>
    public static int FreePair()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var port = ((IPEndPoint)probe.LocalEndpoint).Port;
            if (port < 65535 && IsFree(port + 1))
                return port;
        }
    }
}
