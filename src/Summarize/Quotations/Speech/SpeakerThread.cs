using Summarize.Quotations.Names;

namespace Summarize.Quotations.Speech;

/// <summary>Who spoke or acted last, and how far that reaches.</summary>
internal sealed class SpeakerThread(Discourse discourse)
{
    /// <summary>In paragraphs: one with nobody in it may stand between.</summary>
    private const int Reach = 2;

    /// <summary>In sentences, for articles without paragraphs.</summary>
    private const int ReachInSentences = 5;

    private int lastParagraph;
    private int lastSentence;
    private int previousParagraph;

    public Utterance Last { get; private set; } = Utterance.Open;

    /// <summary>Who spoke or acted in the paragraph before that.</summary>
    public Utterance Previous { get; private set; } = Utterance.Open;

    /// <summary>
    /// Whether two have just spoken or acted in turn, a paragraph each, so that either may have the next one.
    /// </summary>
    public bool TakesTurns =>
        Reaches
        && Previous.Speaker is not null
        && Previous.Entity != Last.Entity
        && lastParagraph - previousParagraph == 1
        && Paragraph - lastParagraph == 1;

    /// <summary>Index of the present paragraph, furniture not counted.</summary>
    public int Paragraph { get; set; }

    /// <summary>Whether the last speaker can still be the one who speaks here.</summary>
    public bool Reaches =>
        Last.Speaker is not null
        && Paragraph - lastParagraph <= Reach
        && discourse.Sentence - lastSentence <= ReachInSentences;

    public void Take(Utterance utterance)
    {
        if (lastParagraph != Paragraph)
            (Previous, previousParagraph) = (Last, lastParagraph);
        Last = utterance;
        Hold();
        if (utterance.Speaker is null)
            discourse.Speaks(Discourse.None);
        else if (utterance.Entity != Discourse.Described || !utterance.IsPlural)
            discourse.Speaks(utterance.Entity);
    }

    /// <summary>The same speaker is still speaking here.</summary>
    public void Hold() => (lastParagraph, lastSentence) = (Paragraph, discourse.Sentence);
}
