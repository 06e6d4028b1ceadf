using System.Globalization;
using System.Text.Json;
using Summarize.PdfReader;

// Reads the PDF on standard input and writes a PdfReply to standard output. A process of its own, since the library's
// parsers recurse and loop where a hostile file bids them: what overflows the stack, fills the memory or never ends is
// this process, which holds nothing but the file, and not the one that serves newsrooms.
var limits = new PdfLimits(Number(0), Number(1), Number(2));
using var content = new MemoryStream();
using (var input = Console.OpenStandardInput())
    input.CopyTo(content);
var reply = PdfFile.Read(content.ToArray(), limits);
using var output = Console.OpenStandardOutput();
JsonSerializer.Serialize(output, reply);

int Number(int argument) => int.Parse(args[argument], CultureInfo.InvariantCulture);
