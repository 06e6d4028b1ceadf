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

    public Utterance Last { get; private set; } = Utterance.Open;

    /// <summary>Index of the present paragraph, furniture not counted.</summary>
    public int Paragraph { get; set; }

    /// <summary>Whether the last speaker can still be the one who speaks here.</summary>
    public bool Reaches => Last.Speaker is not null && Paragraph - lastParagraph <= Reach && discourse.Sentence - lastSentence <= ReachInSentences;

    public void Take(Utterance utterance)
    {
        Last = utterance;
        Hold();
        if (utterance.Speaker is null) discourse.Speaks(Discourse.None);
        else if (utterance.Entity != Discourse.Described || !utterance.IsPlural) discourse.Speaks(utterance.Entity);
    }

    /// <summary>The same speaker is still speaking here.</summary>
    public void Hold() => (lastParagraph, lastSentence) = (Paragraph, discourse.Sentence);
}
