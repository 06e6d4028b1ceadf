namespace Summarize.Articles.Html;

/// <summary>An element by its place among those of its name.</summary>
internal sealed record CssOfType(int Step, int Offset, bool FromEnd) : CssSelector
{
    public override bool Matches(HtmlElement element, CssBudget budget)
    {
        var place = 1;
        var others = FromEnd ? element.Following : element.Siblings;
        foreach (var other in others)
        {
            budget.Spend();
            if (other.Name == element.Name)
                place++;
        }
        return IsNth(place, Step, Offset);
    }
}

/// <summary>":has(…)": an element in which, or behind which, another stands.</summary>
internal sealed record CssHas(char Combinator, CssSelector Other) : CssSelector
{
    /// <summary>One for each alternative in the brackets; a comma within other brackets is none of theirs.</summary>
    public static IEnumerable<CssHas> Of(string list, Func<string, CssSelector> read)
    {
        var alternatives = list.Contains('(', StringComparison.Ordinal) ? [list] : list.Split(',');
        foreach (var alternative in alternatives)
        {
            var text = alternative.Trim();
            if (text.StartsWith(":scope", StringComparison.Ordinal))
                text = text[":scope".Length..].TrimStart();
            var combinator = text is ['>' or '+' or '~', ..] ? text[0] : ' ';
            yield return new CssHas(combinator, read(text.TrimStart('>', '+', '~', ' ')));
        }
    }

    public override bool Matches(HtmlElement element, CssBudget budget)
    {
        var related = Combinator switch
        {
            '>' => element.Elements,
            '+' => element.Following.Take(1),
            '~' => element.Following,
            _ => element.SelfAndDescendants.Skip(1),
        };
        foreach (var other in related)
        {
            budget.Spend();
            if (Other.Matches(other, budget))
                return true;
        }
        return false;
    }
}
