namespace Summarize.StubModel.Replies;

/// <summary>
/// A sentence that reads well and is false: what happened to the article's people is told with a circumstance that the
/// article does not have, in words that name nobody, count nothing and accuse nobody. Only a reader can tell.
/// </summary>
internal static class Falsehood
{
    private static readonly (string[] Common, string Before, string After)[] Circumstances =
    [
        ([" the ", " of ", " and ", " was "], "", ", which had been kept secret for a long time"),
        ([" der ", " die ", " und ", " war "], "", ", was lange geheim gehalten worden war"),
        ([" les ", " des ", " et ", " une "], "", ", ce qui avait longtemps été tenu secret"),
        ([" los ", " las ", " y ", " una "], "", ", algo que se había mantenido en secreto durante mucho tiempo"),
        ([" il ", " di ", " che ", " è "], "", ", cosa che era stata tenuta segreta a lungo"),
        (["の", "は", "が", "を"], "長く伏せられていたことだが、", ""),
    ];

    /// <summary>The reply with a false first sentence.</summary>
    public static Reply In(Reply good) =>
        good with
        {
            Sentences =
            [
                .. good.Sentences.Select(
                    (sentence, i) => i == 0 ? sentence with { Text = Falsified(sentence.Text) } : sentence
                ),
            ],
        };

    private static string Falsified(string sentence)
    {
        var (_, before, after) = Circumstances.MaxBy(circumstance =>
            circumstance.Common.Sum(word => Count(sentence, word))
        );
        var end = sentence.Length;
        while (end > 0 && char.IsPunctuation(sentence[end - 1]))
            end--;
        return before + sentence[..end] + after + sentence[end..];
    }

    private static int Count(string sentence, string common) => sentence.Split(common).Length - 1;
}
