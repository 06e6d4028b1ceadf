using System.Collections.Frozen;
using Summarize.Quotations.Words;

namespace Summarize.Digests.Grounding;

/// <summary>
/// Countries and words for their people: who reads of "French police" may write of "police in France".
/// </summary>
internal static class Nationalities
{
    // After "British": the British army, President and people are Britain's.
    private const WordClass NotOfAName =
        WordClass.Title
        | WordClass.Role
        | WordClass.Body
        | WordClass.Demonym
        | WordClass.MaleName
        | WordClass.FemaleName;

    private const string Table = """
        Afghanistan Afghan Afghans
        Africa African Africans
        Albania Albanian Albanians
        Algeria Algerian Algerians
        America American Americans US USA
        Argentina Argentine Argentinian Argentinians Argentines
        Armenia Armenian Armenians
        Asia Asian Asians
        Australia Australian Australians Aussie
        Austria Austrian Austrians
        Azerbaijan Azerbaijani Azerbaijanis
        Bangladesh Bangladeshi Bangladeshis
        Belarus Belarusian Belarusians
        Belgium Belgian Belgians
        Bolivia Bolivian Bolivians
        Bosnia Bosnian Bosnians
        Brazil Brazilian Brazilians
        Britain British Briton Britons UK
        Bulgaria Bulgarian Bulgarians
        Cambodia Cambodian Cambodians
        Cameroon Cameroonian
        Canada Canadian Canadians
        Chile Chilean Chileans
        China Chinese
        Colombia Colombian Colombians
        Croatia Croatian Croatians Croat Croats
        Cuba Cuban Cubans
        Cyprus Cypriot Cypriots
        Czechia Czech Czechs
        Denmark Danish Dane Danes
        Ecuador Ecuadorian Ecuadorean
        Egypt Egyptian Egyptians
        England English Englishman Englishmen Englishwoman
        Estonia Estonian Estonians
        Ethiopia Ethiopian Ethiopians
        EU Europe European Europeans
        Finland Finnish Finn Finns
        France French Frenchman Frenchmen Frenchwoman
        Georgia Georgian Georgians
        Germany German Germans
        Ghana Ghanaian Ghanaians
        Greece Greek Greeks
        Haiti Haitian Haitians
        Holland Netherlands Dutch Dutchman
        Hungary Hungarian Hungarians
        Iceland Icelandic Icelander Icelanders
        India Indian Indians
        Indonesia Indonesian Indonesians
        Iran Iranian Iranians
        Iraq Iraqi Iraqis
        Ireland Irish Irishman Irishwoman
        Israel Israeli Israelis
        Italy Italian Italians
        Jamaica Jamaican Jamaicans
        Japan Japanese
        Jordan Jordanian Jordanians
        Kazakhstan Kazakh Kazakhs
        Kenya Kenyan Kenyans
        Korea Korean Koreans
        Kosovo Kosovan Kosovar Kosovars
        Kuwait Kuwaiti Kuwaitis
        Latvia Latvian Latvians
        Lebanon Lebanese
        Libya Libyan Libyans
        Lithuania Lithuanian Lithuanians
        Malaysia Malaysian Malaysians
        Malta Maltese
        Mexico Mexican Mexicans
        Moldova Moldovan Moldovans
        Morocco Moroccan Moroccans
        Nepal Nepali Nepalese
        Nigeria Nigerian Nigerians
        Norway Norwegian Norwegians
        Pakistan Pakistani Pakistanis
        Palestine Palestinian Palestinians
        Peru Peruvian Peruvians
        Philippines Filipino Filipinos Philippine
        Poland Polish Pole Poles
        Portugal Portuguese
        Qatar Qatari Qataris
        Romania Romanian Romanians
        Russia Russian Russians
        Saudi Saudis
        Scotland Scottish Scot Scots
        Senegal Senegalese
        Serbia Serbian Serbians Serb Serbs
        Singapore Singaporean Singaporeans
        Slovakia Slovak Slovaks
        Slovenia Slovenian Slovenians
        Somalia Somali Somalis
        Spain Spanish Spaniard Spaniards
        Sudan Sudanese
        Sweden Swedish Swede Swedes
        Switzerland Swiss
        Syria Syrian Syrians
        Taiwan Taiwanese
        Tanzania Tanzanian
        Thailand Thai Thais
        Tunisia Tunisian Tunisians
        Turkey Turkish Turk Turks
        Uganda Ugandan Ugandans
        Ukraine Ukrainian Ukrainians
        Uruguay Uruguayan Uruguayans
        Venezuela Venezuelan Venezuelans
        Vietnam Vietnamese
        Wales Welsh Welshman
        Yemen Yemeni Yemenis
        Zambia Zambian Zambians
        Zealand Zealander Zealanders
        Zimbabwe Zimbabwean Zimbabweans
        """;

    private static readonly FrozenDictionary<string, string> Countries = Words
        .Rows(Table)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Head, StringComparer.Ordinal);

    /// <summary>
    /// The country or people that a word stands for, by one name for all; null where it stands for none.
    /// </summary>
    public static string? Of(string word) => Countries.GetValueOrDefault(Words.Key(word));

    /// <summary>The same for a word of a text, where "South Korean" is not "Korean".</summary>
    public static string? Of(IReadOnlyList<Word> words, int at) =>
        Of(words[at].Text) is not { } nation ? null
        : at > 0
        && words[at].Joined
        && words[at - 1].Text is "South" or "North" or "East" or "West" or "Latin" or "Central"
            ? $"{words[at - 1].Text} {nation}"
        : nation;

    /// <summary>
    /// Whether a word for a people names its country there: not as a language ("spoke French"), nor in a name ("British
    /// Airways").
    /// </summary>
    public static bool NamesCountry(IReadOnlyList<Word> words, int at)
    {
        if ((Lexicon.Of(words[at].Text) & WordClass.Demonym) == WordClass.None)
            return true;
        if (
            at > 0
            && words[at].Joined
            && words[at - 1].Text
                is "speak"
                    or "speaks"
                    or "spoke"
                    or "spoken"
                    or "speaking"
                    or "teach"
                    or "teaches"
                    or "taught"
                    or "teaching"
                    or "learn"
                    or "learns"
                    or "learned"
                    or "learnt"
                    or "learning"
                    or "study"
                    or "studies"
                    or "studied"
                    or "studying"
        )
            return false;
        return at + 1 >= words.Count
            || !words[at + 1].Joined
            || !words[at + 1].HasCapital
            || words[at + 1].Text is "Prime" or "Foreign"
            || (Lexicon.Of(words[at + 1].Text) & NotOfAName) != WordClass.None;
    }

    /// <summary>
    /// The initials that everybody has for two words: the United States, a football club; null for all else.
    /// </summary>
    public static string? InitialsOf(string first, string second) =>
        (first, second)
            is
                ("United", "States" or "Kingdom" or "Nations")
                or
                ("European", "Union")
                or
                ("Los", "Angeles")
                or
                ("Football", "Club")
                or
                ("Grand", "Prix")
            ? $"{first[0]}{second[0]}"
            : null;
}
