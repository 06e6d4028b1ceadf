namespace Summarize.Articles;

/// <summary>
/// Tells the paragraphs' roles apart by what stands in them and where they stand. A body paragraph called something
/// else
/// hides news, so every rule asks for a known form, and what fits none stays <see cref="ParagraphRole.Body"/>.
/// </summary>
internal static class Roles
{
    // Title, byline and date stand among the first paragraphs; credits among the last.
    private const int HeadParagraphs = 8;
    private const int TailParagraphs = 4;
    private const int ShortestBody = 60;

    /// <summary>
    /// Gives every paragraph that is still <see cref="ParagraphRole.Body"/> its role, and fills what the head tells.
    /// </summary>
    public static Article Assign(Article article)
    {
        var text = article.Text;
        List<Paragraph> paragraphs =
        [
            .. article.Paragraphs.SelectMany(p => p.Role == ParagraphRole.Body ? RunOn.Split(text, p) : [p]),
        ];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Role != ParagraphRole.Body)
                continue;
            var nearEdge = i < HeadParagraphs || i >= paragraphs.Count - TailParagraphs;
            paragraphs[i] = paragraphs[i] with { Role = OfLine(paragraphs[i].Span.In(text), i == 0, nearEdge) };
        }
        MarkCommentForm(text, paragraphs);
        MarkTitle(text, paragraphs);
        var head = paragraphs.Take(HeadParagraphs).ToList();
        var byline = article.Byline ?? First(ParagraphRole.Byline, Bylines.Names);
        MarkBio(text, paragraphs, byline);
        return article with
        {
            Paragraphs = paragraphs,
            Title = article.Title ?? First(ParagraphRole.Title, line => line.ToString()),
            Byline = byline,
            Published =
                Dates.Possible(article.Published)
                ?? head.Where(p => p.Role is ParagraphRole.Dateline or ParagraphRole.Byline)
                    .OrderBy(p => p.Role is ParagraphRole.Byline)
                    .Select(p => Dates.Possible(Dates.Published(p.Span.In(text))))
                    .FirstOrDefault(date => date is not null),
        };

        string? First(ParagraphRole role, Func<ReadOnlySpan<char>, string?> read) =>
            head.Where(p => p.Role == role)
                .Select(p => read(p.Span.In(text)))
                .FirstOrDefault(value => value is not null);
    }

    private static ParagraphRole OfLine(ReadOnlySpan<char> line, bool first, bool nearEdge)
    {
        // "Watch: a mayor dances" leads elsewhere inside an article, and is the headline of one that begins with it.
        if (first ? Boilerplate.IsWholeLine(line) || Boilerplate.IsCall(line) : Boilerplate.Is(line))
            return ParagraphRole.Boilerplate;
        if (Captions.Is(line))
            return ParagraphRole.Caption;
        if (nearEdge && Bylines.Is(line))
            return ParagraphRole.Byline;
        return nearEdge && Dates.IsDateline(line) ? ParagraphRole.Dateline : ParagraphRole.Body;
    }

    /// <summary>What the last paragraphs say of the author is not the article's.</summary>
    private static void MarkBio(string text, List<Paragraph> paragraphs, string? byline)
    {
        for (var i = Math.Max(1, paragraphs.Count - TailParagraphs); i < paragraphs.Count; i++)
            if (
                paragraphs[i].Role == ParagraphRole.Body
                && Bios.Is(paragraphs[i].Span.Slice(text), text.AsSpan(0, paragraphs[i].Span.Start), byline)
            )
                paragraphs[i] = paragraphs[i] with { Role = ParagraphRole.Boilerplate };
    }

    /// <summary>From the start of a comment form on, nothing is the article's.</summary>
    private static void MarkCommentForm(string text, List<Paragraph> paragraphs)
    {
        var form = paragraphs.FindLastIndex(p => Boilerplate.IsCommentField(p.Span.In(text)));
        var start = paragraphs.FindIndex(p =>
            Boilerplate.StartsCommentForm(p.Span.In(text))
            // "Leave a comment" is a link below many headlines: the form itself follows, or the article is over.
            && (IsFieldNear(p) || p.Span.Start >= text.Length / 2)
        );
        if (form >= 0)
        {
            // "3 thoughts on …": readers' comments stand between the article and the form.
            var comments = paragraphs.FindIndex(p => Boilerplate.StartsComments(p.Span.In(text)));
            if (comments > 0 && comments < form && (start < 0 || comments < start) && HasArticleBefore(comments))
                start = comments;
            if (start < 0)
                start = form;
        }
        if (start <= 0)
            return;
        for (var i = start; i < paragraphs.Count; i++)
            paragraphs[i] = paragraphs[i] with { Role = ParagraphRole.Boilerplate };

        // Their number stands under many headlines as well.
        bool HasArticleBefore(int index) =>
            paragraphs.Take(index).Count(p => p.Role == ParagraphRole.Body && p.Span.Length >= ShortestBody) >= 2;

        bool IsFieldNear(Paragraph paragraph) =>
            form >= 0 && paragraphs[form].Span.Start - paragraph.Span.End is >= 0 and < 400;
    }

    /// <summary>
    /// The first paragraph that is none of the others, where it looks like a headline and a body follows.
    /// </summary>
    private static void MarkTitle(string text, List<Paragraph> paragraphs)
    {
        if (paragraphs.Exists(p => p.Role == ParagraphRole.Title))
            return;
        var first = paragraphs.FindIndex(p => p.Role == ParagraphRole.Body);
        if (first is < 0 or >= HeadParagraphs || !Headlines.Is(paragraphs[first].Span.In(text)))
            return;
        var follows = paragraphs.FindIndex(first + 1, p => p.Role == ParagraphRole.Body);
        if (follows < 0 || !Headlines.IsFollowedBy(paragraphs[follows].Span.In(text)))
            return;
        paragraphs[first] = paragraphs[first] with { Role = ParagraphRole.Title };
    }
}
