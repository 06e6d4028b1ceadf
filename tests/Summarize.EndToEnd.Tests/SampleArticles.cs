namespace Summarize.EndToEnd.Tests;

internal static class SampleArticles
{
    public const string Harbour = """
        Harbour reopens after storm

        The harbour of Brackwater reopened on Tuesday, nine days after a storm sank two boats at its quay.

        “Nobody was hurt, and that is the main thing,” said Ada Quill, the harbour master, who watched the first trawler come in at dawn.

        Repairs to the quay cost 340,000 pounds, which the town paid out of its reserve. The crane will follow in May.

        “We have lost a season,” said Tomas Reyne, who owns one of the boats. “I do not know how we shall pay for the next.”
        """;

    public const string Correction = """
        Harbour reopens after storm

        The harbour of Brackwater reopened on Wednesday, ten days after a storm sank three boats at its quay.

        “Nobody was hurt, and that was all I asked,” said Ada Quill, the harbour master, who watched the first trawler come in at dawn.
        """;
}
