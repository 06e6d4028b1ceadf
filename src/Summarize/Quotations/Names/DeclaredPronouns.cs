using Summarize.Quotations.Tokens;

namespace Summarize.Quotations.Names;

/// <summary>
/// "Robin Roe, who uses the pronoun they": the text itself says that neither "he" nor "she" means this person.
/// </summary>
internal static class DeclaredPronouns
{
    /// <summary>Notes it on the person who is named last before the declaration, in its sentence.</summary>
    public static void Find(TokenStream stream, PooledList<Mention> mentions, EntityTable table)
    {
        for (var i = 0; i < stream.Count; i++)
        {
            if (
                stream[i].Kind != TokenKind.Word
                || !(stream.IsWord(i, "pronoun") || stream.IsWord(i, "pronouns"))
                || !IsDeclared(stream, i)
            )
                continue;
            for (var at = i - 1; at >= 0 && !stream[at + 1].StartsSentence; at--)
            {
                if (
                    stream[at].Index < 0
                    || mentions[stream[at].Index] is not { IsPronoun: false, Entity: >= 0 } mention
                    || table.Entities[mention.Entity].Type != EntityType.Person
                )
                    continue;
                table.Entities[mention.Entity].Gender = Gender.Neither;
                break;
            }
        }
    }

    private static bool IsDeclared(TokenStream stream, int pronoun)
    {
        for (var i = pronoun + 1; i < stream.Count && i <= pronoun + 4 && !stream[i].StartsSentence; i++)
        {
            if (stream[i].Kind == TokenKind.Word && stream.IsWord(i, "they"))
                return true;
        }
        return false;
    }
}
