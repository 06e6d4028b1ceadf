namespace Summarize.Digests.Grounding;

/// <summary>A sentence of a summary beside the paragraphs that it cites: what each check looks at.</summary>
internal sealed class Claim
{
    public Claim(string text, IReadOnlyList<int> paragraphs, Source source)
    {
        Text = text;
        Source = source;
        Cited = source.Shown(paragraphs);
        CitedWords = new Vocabulary(Cited);
        Statement = new Statement(text);
        CitedStatements = [.. paragraphs.SelectMany(source.Statements)];
    }

    /// <summary>The model's sentence.</summary>
    public string Text { get; }

    /// <summary>The same with what it says.</summary>
    public Statement Statement { get; }

    /// <summary>The article.</summary>
    public Source Source { get; }

    /// <summary>The text of the cited paragraphs.</summary>
    public string Cited { get; }

    /// <summary>The words of the cited paragraphs.</summary>
    public Vocabulary CitedWords { get; }

    /// <summary>The sentences of the cited paragraphs, in their order.</summary>
    public IReadOnlyList<Statement> CitedStatements { get; }
}
