using System.Net;
using System.Net.Sockets;

namespace Summarize.Local;

/// <summary>Whether anybody listens on this machine's ports.</summary>
public static class Ports
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

    /// <summary>A free port of 127.0.0.1, for a server that has to be told one.</summary>
    /// <returns>One below those that systems give out by themselves: nothing else is given it before it is used, nor
    /// while the server that had it is started again.</returns>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            if (IsFree(port))
                return port;
        }
    }
}
