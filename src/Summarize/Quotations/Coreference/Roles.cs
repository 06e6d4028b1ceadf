using Summarize.Quotations.Clauses;

namespace Summarize.Quotations.Coreference;

/// <summary>A phrase's part in its sentence, by the letters beside it.</summary>
internal static class Roles
{
    /// <summary>The part of the phrase at an index.</summary>
    public static GrammaticalRole Of(string letters, int i)
    {
        if (letters[i] is 'R' or 'B')
            return GrammaticalRole.Oblique;
        if (CuePattern.Speaks.IsMatch(letters, i + 1))
            return GrammaticalRole.Speaker;
        if (i > 0 && letters[i - 1] == 'C' && (i < 2 || letters[i - 2] is 'Q' or ','))
            return GrammaticalRole.Speaker;
        return CuePattern.Predicate.IsMatch(letters, i + 1) ? GrammaticalRole.Subject : GrammaticalRole.Object;
    }
}
