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
        // Each of "Roe and Doe" has the part of both.
        var end = CuePattern.EndOfRest(letters, i + 1);
        if (CuePattern.Speaks.IsMatch(letters, end))
            return GrammaticalRole.Speaker;
        if (i > 0 && letters[i - 1] == 'C' && (i < 2 || letters[i - 2] is 'Q' or ','))
            return GrammaticalRole.Speaker;
        return !CuePattern.Predicate.IsMatch(letters, end) ? GrammaticalRole.Object
            : i > 0 && letters[i - 1] == 's' ? GrammaticalRole.Dependent
            : GrammaticalRole.Subject;
    }
}
