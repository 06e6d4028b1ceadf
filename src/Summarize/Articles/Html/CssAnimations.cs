using AngleSharp.Css.Dom;

namespace Summarize.Articles.Html;

/// <summary>Where the animations of a page's style sheets end: what an element is when all has come in.</summary>
internal sealed class CssAnimations
{
    private readonly Dictionary<string, CssDeclaration[]> _ends = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in one set of frames; of two by a name the later counts.</summary>
    public void Take(ICssKeyframesRule frames) =>
        _ends[frames.Name] = [
            .. frames
                .Rules.OfType<ICssKeyframeRule>()
                .Where(frame => frame.KeyText.Split(',').Any(key => key.Trim() is "100%" or "to"))
                .SelectMany(frame => frame.Style)
                .Where(property => CssStyle.Reads(property.Name))
                .Select(property => new CssDeclaration(property.Name, property.Value, default)),
        ];

    /// <summary>
    /// The declarations with those of the last frame, where the element keeps it. Only what is important counts more.
    /// </summary>
    /// <param name="declarations">All for one element, the strongest last.</param>
    public List<CssDeclaration> Ended(List<CssDeclaration> declarations)
    {
        if (
            _ends.Count > 0
            && Value("animation-name") is { } names
            && Value("animation-fill-mode")?.Split(',').Any(mode => mode.Trim() is "forwards" or "both") == true
            && (Value("animation-direction") ?? "normal") is "normal" or "initial"
            && (Value("animation-play-state") ?? "running") is "running" or "initial"
        )
            foreach (var name in names.Split(','))
                if (_ends.TryGetValue(name.Trim().Trim('"', '\''), out var end))
                    declarations.InsertRange(declarations.FindLastIndex(d => !d.Weight.Important) + 1, end);
        return declarations;

        string? Value(string property) => declarations.FindLast(d => d.Name == property).Value;
    }
}
