using System.Collections.Frozen;

namespace Summarize.Articles;

/// <summary>Words that a full stop follows without ending the sentence. Spelled without their last stop.</summary>
internal static class Abbreviations
{
    /// <summary>A name follows: the sentence never ends here.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        """
        Mr Mrs Ms Mx Dr Prof Sen Sens Rep Reps Gov Govs Gen Col Lt Sgt Capt Cpl Pvt Maj Cmdr Adm Rev Hon Pres Supt Det
        Insp Messrs Mme Mlle Fr Sgts Brig Cdr Amb Atty Asst Assoc Lt.-Col Lt.-Gen Maj.-Gen Ald Del Msgr Pfc Spc Drs Mt
        Ft
        """
    );

    /// <summary>
    /// The sentence ends here only before a word that names hardly begin with (<see cref="Starters"/>).
    /// </summary>
    public static readonly FrozenSet<string> Others = Set(
        """
        St Jr Sr Inc Corp Co Cos Ltd Bros LLC plc vs etc al Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue
        Tues Wed Thu Thurs Fri Ave Blvd Rd Hwy Pkwy Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Mich Minn
        Miss Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Man approx dept est ed eds vol univ
        assn intl natl govt tel ext cf ca viz Ph.D M.D B.A M.A Esq Ph Bldg Dist Ass'n Int'l Gov't incl orig trans rev
        """
    );

    /// <summary>
    /// Abbreviations only where a number follows ("No. 10"); else the word is a word ("No. He refused").
    /// </summary>
    public static readonly FrozenSet<string> BeforeNumbers = Set(
        "No Nos no nos Fig Figs fig p pp Art art Sec sec Ch ch Vol Op op para"
    );

    /// <summary>Never the end of a sentence.</summary>
    public static readonly FrozenSet<string> Never = Set("e.g i.e c.f v cf viz vs");

    /// <summary>What goes on with a time of day: "9 a.m. Monday", "8 p.m. ET".</summary>
    public static readonly FrozenSet<string> AfterTimes = Set(
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
        September October November December Jan Feb Mar Apr Aug Sept Oct Nov Dec ET EST EDT CT CST CDT MT MST MDT PT PST
        PDT GMT BST UTC CET CEST Eastern Central Pacific Mountain Mon Tue Tues Wed Thu Thurs Fri Sat Sun Greenwich local
        """
    );

    /// <summary>Words that begin a sentence far more often than they follow an abbreviation inside one.</summary>
    public static readonly FrozenSet<string> Starters = Set(
        """
        The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At By For
        From With Without But And Or So Yet If When While After Before Since Because Although Though However Meanwhile
        As To Of Not No Yes What Who Why How Where Which Some Many Most All Both Each Every One Two Three Another Other
        Also Then Now Still Even Only Just Under Over During Until According Asked Despite Last Earlier Later Today
        Yesterday Tomorrow Once Is Are Was Were Do Does Did Has Have Had Can Could Will Would Should May Might Let
        """
    );

    /// <summary>Words that no sentence ends with.</summary>
    public static readonly FrozenSet<string> Unfinished = Set(
        """
        a an the of and or but is was are were by A An The Of And Or But By In At For From To With As His Her Their Its
        """
    );

    /// <summary>Verbs that tie a name to the quotation before it: <c>"Why?" Smith asked.</c></summary>
    public static readonly FrozenSet<string> SpeechVerbs = Set(
        """
        said says asked asks added adds told tells wrote writes replied tweeted shouted cried exclaimed demanded joked
        recalled insisted explained declared warned posted responded yelled screamed wondered
        """
    );

    private static FrozenSet<string> Set(string words) =>
        words
            .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.Ordinal);
}
