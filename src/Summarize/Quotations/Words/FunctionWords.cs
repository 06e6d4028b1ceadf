namespace Summarize.Quotations.Words;

/// <summary>The closed classes of English.</summary>
internal static class FunctionWords
{
    public const string Auxiliaries =
        "has have had is was are were be been being am will would can could may might shall should must do does did "
        + "'s 've 'd 'll ’s ’ve ’d ’ll hasn't haven't hadn't isn't wasn't aren't weren't won't wouldn't can't "
        + "couldn't didn't doesn't don't ain't hasn’t haven’t hadn’t isn’t wasn’t aren’t weren’t won’t wouldn’t can’t "
        + "couldn’t didn’t doesn’t don’t ain’t cannot having gets got";

    public const string Adverbs =
        "also then later once again still now just even too never ever often sometimes always already recently "
        + "earlier previously further further- instead first finally meanwhile soon before since almost quite rather "
        + "very only simply merely actually perhaps maybe however therefore thus nevertheless nonetheless not "
        + "yesterday today tomorrow tonight afterward afterwards here there long thereby hereby back away aloud loud "
        + "half-jokingly twice together well jointly both all too ago eventually originally somehow anyway overall "
        + "regardless likewise otherwise elsewhere meantime nowadays thereafter afterwards sometime furthermore indeed "
        + "alas hence aside due prior";

    public const string Prepositions =
        "of in on at by for from to with without about into onto over under between against during through amid "
        + "amidst among amongst via per within across behind beyond despite except inside outside near off out around "
        + "above below beneath beside besides toward towards upon until till than like unlike after before following "
        + "including concerning regarding versus alongside throughout across up down along as";

    public const string Conjunctions =
        "and or but nor yet so if because when while where whereas although though unless whether that how why what "
        + "as once since until after before";

    public const string Determiners =
        "a an the this that these those his her its their our my your some any each every another other one two three "
        + "four five six seven eight nine ten several many most few both all no either neither such certain more";

    public const string MasculinePronouns = "he him his himself";

    public const string FemininePronouns = "she her hers herself";

    public const string OtherPronouns =
        "it its itself i me my mine myself we us our ours ourselves you your yours yourself someone somebody everyone "
        + "everybody anyone anybody nobody something anything nothing everything";

    public const string PluralPronouns = "they them their theirs themselves";

    public const string Relatives = "who whom whose which";

    public const string Calendar =
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays "
        + "Saturdays Sundays January February March April May June July August September October November December "
        + "Jan. Feb. Aug. Sept. Oct. Nov. Dec. Jan Feb Aug Sept Oct Nov Dec Mar. Apr. Christmas Easter Thanksgiving "
        + "Spring Summer Autumn Fall Winter";

    public const string Particles =
        "de di da del della der den van von al el la le bin ibn ben ter ten dos das du y e zu lo san st. st";

    public const string Suffixes = "Jr Jr. Sr Sr. II III IV PhD Ph.D. MD M.D. QC Q.C. Esq.";

    /// <summary>Words that begin sentences and headings and name nobody.</summary>
    public const string Common = """
        However Meanwhile Moreover Furthermore Nevertheless Still Despite According Although Instead Earlier Later Today
        Yesterday Tomorrow Speaking Asked Following Based Given Since Because Among Including Perhaps Maybe Indeed Even
        Only Just Not No Yes Well Now Then Here There Where When Why How What Who Which Read More Watch Photo Photos
        Image Images Video Getty Related Follow Click Share Editor Update Updated Breaking Exclusive Opinion Analysis
        File Source Sources Story Continued Advertisement Comments Like Other Others Another Many Some Several Most Few
        All Both Each Every Such Those These This That God Lord Internet Web Earth Bible Koran Quran Constitution
        Amendment Act Bill Law Section Article Chapter Part Title War Revolution Election Day Night Week Month Year
        Morning Evening Award Awards Prize Cup Olympics Olympic Games Championship Tournament Open Bowl Series
        Chairman's First Second Third Last Next Big Good Best Late Early Former Ex Thank Thanks Please Hello Hi Dear Mom
        Dad Oh OK Okay Let Lets Let's Let’s That's That’s It's It’s He's He’s She's She’s There's There’s What's What’s
        I'm I’m I've I’ve We're We’re They're They’re You're You’re Don't Don’t
        """;

    public const string Verbs =
        "be make made take took get give gave find found come came go went see saw know knew want wanted use used "
        + "tell work worked call try need feel leave left put mean keep kept let begin seem seemed help helped show "
        + "showed hear heard play played run ran move moved live lived hold held bring brought happen happened "
        + "provide provided sit sat stand stood lose lost pay paid meet met include included continue set learn "
        + "learned change changed lead led understand understood watch watched stop stopped create created open "
        + "opened walk walked win won offer offered remember love loved consider considered appear appeared buy "
        + "bought wait waited serve served die died send sent expect expected build built stay stayed fall fell "
        + "cut reach reached kill killed remain remained visited visiting returned joined attended refused "
        + "declined failed agreed decided planned wants hopes plans has was is are were attacked arrested "
        + "face faces faced spent became becomes";
}
