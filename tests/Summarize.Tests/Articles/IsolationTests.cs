using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Summarize.Articles;

namespace Summarize.Tests.Articles;

/// <summary>An article reaches nothing but the program that reads it.</summary>
public sealed class IsolationTests : IDisposable
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _address;

    public IsolationTests()
    {
        _listener.Start();
        _address = $"http://{_listener.LocalEndpoint}/x";
    }

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("text/html", "<base href='HERE'><link rel=stylesheet href='HERE'><script src='HERE'></script><p>News.")]
    [InlineData(
        "text/html",
        "<p>News.<img src='HERE' srcset='HERE 2x'><iframe src='HERE'></iframe><object data='HERE'>"
    )]
    [InlineData("text/html", "<meta http-equiv=refresh content='0;url=HERE'><p style='background:url(HERE)'>News.")]
    [InlineData("text/html", "<!DOCTYPE html SYSTEM 'HERE'><p>News.<svg><image href='HERE'/></svg>")]
    [InlineData("text/markdown", "News.\n\n![picture](HERE) <img src='HERE'> [there](HERE)")]
    public void Nothing_that_an_article_points_to_is_fetched(string type, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.Replace("HERE", _address, StringComparison.Ordinal));
        Assert.Contains("News.", Reading.Bytes(bytes, type).Text, StringComparison.Ordinal);
        Assert.False(_listener.Pending());
    }

    [Theory]
    [InlineData("<!DOCTYPE d SYSTEM 'HERE'>", "News.")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM 'HERE'>]>", "&x;")]
    [InlineData("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>", "&x;")]
    public void A_document_that_draws_in_files_or_addresses_is_refused(string definition, string text)
    {
        var docx = Packed(definition.Replace("HERE", _address, StringComparison.Ordinal), text);
        Assert.Equal(FailureReason.Undecodable, Reading.Refused(docx, Docx));
        Assert.False(_listener.Pending());
    }

    [Fact]
    public void A_document_whose_template_and_pictures_are_elsewhere_is_read_alone()
    {
        Assert.Equal("News.", Reading.Bytes(Packed("", "News."), Docx).Text);
        Assert.False(_listener.Pending());
    }

    [Fact]
    public void The_process_that_reads_a_PDF_has_no_setting_of_this_one()
    {
        Environment.SetEnvironmentVariable("AzureOpenAI__ApiKey", "a-key");
        try
        {
            string[] known = ["TMPDIR", "TEMP", "TMP", "SystemRoot"];
            Assert.All(
                PdfProcess.StartInfo(new ArticleOptions()).Environment.Keys,
                name => Assert.True(known.Contains(name) || name.StartsWith("DOTNET_", StringComparison.Ordinal), name)
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("AzureOpenAI__ApiKey", null);
        }
    }

    private byte[] Packed(string definition, string text)
    {
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                "[Content_Types].xml",
                $"<Types xmlns='{package}/content-types'><Default Extension='rels' "
                    + "ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override "
                    + $"PartName='/word/document.xml' ContentType='{Docx}.main+xml'/></Types>"
            );
            Write(
                "_rels/.rels",
                $"<Relationships xmlns='{package}/relationships'><Relationship Id='a' "
                    + $"Type='{relations}/officeDocument' Target='word/document.xml'/></Relationships>"
            );
            Write(
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns='{package}/relationships'>"
                    + string.Concat(
                        ((string[])["attachedTemplate", "image", "styles"]).Select(
                            (kind, i) =>
                                $"<Relationship Id='r{i}' Type='{relations}/{kind}' Target='{_address}' "
                                + "TargetMode='External'/>"
                        )
                    )
                    + "</Relationships>"
            );
            Write(
                "word/document.xml",
                $"{definition}<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                    + $"<w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
            );

            void Write(string part, string xml)
            {
                using var writer = new StreamWriter(zip.CreateEntry(part).Open());
                writer.Write(xml);
            }
        }
        return stream.ToArray();
    }
}
