namespace Summarize.Quotations.Words;

/// <summary>Verbs that report speech or writing.</summary>
/// <remarks>
/// The classes follow Krestel, Bergler and Witte 2008 and Pareti 2015: verbs that can frame a whole quotation, and
/// verbs
/// that only report the words that follow them.
/// </remarks>
internal static class SpeechVerbs
{
    public const string Finite = """
        said says say told tells tell asked asks ask added adds add wrote writes write replied replies responded
        responds answered answers stated states explained explains claimed claims insisted insists argued argues
        declared declares announced announces tweeted tweets retweeted posted posts noted notes warned warns suggested
        suggests recalled recalls remarked remarks observed observes continued continues concluded concludes admitted
        admits acknowledged acknowledges conceded concedes confirmed confirms contended contends countered counters
        quipped quips joked jokes shouted shouts yelled yells screamed screams chanted chants cried cries whispered
        whispers muttered mutters murmured murmurs exclaimed exclaims thundered boomed barked snapped snaps retorted
        retorts fumed fumes raged vented ranted complained complains lamented laments mused muses pondered wondered
        wonders predicted predicts vowed vows pledged pledges promised promises urged urges pleaded pleads begged
        demanded demands ordered instructed advised advises cautioned cautions reminded reminds informed informs
        testified testifies swore recounted recounts remembered remembers reflected reflects reiterated reiterates
        repeated repeats echoed echoes stressed stresses emphasized emphasizes emphasised asserted asserts alleged
        alleges accused accuses charged charges boasted boasts bragged brags crowed crows gushed gushes opined opines
        proclaimed proclaims pronounced commented comments elaborated elaborates clarified clarifies specified revealed
        reveals disclosed discloses divulged shared reported reports related relates described describes summarized
        summarised offered offers interjected interjects interrupted interrupts chimed piped intoned blurted stammered
        stuttered sobbed wept laughed chuckled smiled grinned sighed groaned growled hissed snarled sneered scoffed
        scoffs mocked taunted teased chided scolded scolds admonished berated rebuked blasted slammed lashed ripped
        railed raved enthused marveled marvelled cheered hailed applauded thanked apologized apologised confessed
        confesses confided speculated speculates estimated surmised theorized hypothesized reasoned figured thought
        thinks believed believes hoped hopes feared worried worries agreed agrees disagreed disagrees objected objects
        protested protests denied denies rejected refuted disputed dismissed shot fired hit opened began begins started
        finished ended closed tells messaged texted emailed e-mailed blogged penned signed read reads quoted quotes
        cited cites dictated narrated preached lectured prayed sang sings urges implored beseeched exhorted appealed
        appeals proposed proposes recommended recommends requested inquired enquired queried quizzed pressed maintains
        maintained affirmed affirms attested avowed bemoaned decried denounced condemned criticised criticized hinted
        hints implied implies joshed deadpanned demurred volunteered ventured tweets signalled signaled assured assures
        reassured counselled vented fretted gloated griped grumbled huffed bellowed bleated blustered hollered shrieked
        roared sniffed snorted snickered spat sputtered trumpeted warbled wailed whined yelped squealed drawled crooned
        cracked enjoined expounded extolled fibbed parried posited postulated written questioned questions reacted
        reacts retweets teilte sagte sagt erklärte meinte betonte schrieb dijo afirmó declaró dit déclare affirme
        explique disse previewed professed raised recited rejoined resolved surmises tallied underscored underlined
        verified welcomed
        """;

    public const string Participles = """
        saying telling asking adding writing replying responding answering stating explaining claiming insisting arguing
        declaring announcing tweeting posting noting warning suggesting recalling remarking observing continuing
        concluding admitting acknowledging conceding confirming contending countering quipping joking shouting yelling
        screaming chanting crying whispering muttering exclaiming complaining lamenting musing wondering predicting
        vowing pledging promising urging pleading begging demanding cautioning reminding informing testifying recounting
        remembering reflecting reiterating repeating echoing stressing emphasizing emphasising asserting alleging
        accusing boasting bragging gushing opining proclaiming commenting elaborating clarifying revealing reporting
        describing offering interjecting mocking taunting quoting citing reading calling labeling labelling dubbing
        branding denouncing criticizing criticising blasting praising
        """;

    /// <summary>Report only what stands after them.</summary>
    public const string Weak = """
        called calls call describes described labeled labelled labels dubbed dubs branded brands termed deemed considers
        considered referred refers characterized characterised portrayed painted praised praises touted touts invoked
        promised threatened threatens ridiculed derided blamed credited nicknamed compared released releases issued
        published expressed voiced decries decried thanked thanks attacked attacks outlined outlines felt feels realised
        realized backed opposed supports supported rejects
        """;
}
