namespace Summarize.Quotations.Words;

/// <summary>
/// Places that newspapers name often (one word, or the last word of several), and words for their people.
/// </summary>
internal static class Places
{
    public const string Names = """
        Afghanistan Africa Alabama Alaska Albania Alberta Algeria America Americas Amsterdam Ankara Antarctica Argentina
        Arizona Arkansas Armenia Asia Athens Atlanta Auckland Australia Austria Azerbaijan Baghdad Bahamas Bahrain
        Baltimore Bangkok Bangladesh Barcelona Beijing Beirut Belarus Belfast Belgium Belgrade Berlin Birmingham Bolivia
        Bosnia Boston Botswana Brampton Brazil Brisbane Bristol Britain Brooklyn Brussels Bucharest Budapest Bulgaria
        Burma Burnaby Cairo Calgary Calif. California Cambodia Cambridge Cameroon Canada Canberra Caracas Cardiff
        Caribbean Catalonia Chicago Chile China Cincinnati Cleveland Colombia Colorado Congo Connecticut Copenhagen
        Crimea Croatia Cuba Cyprus Dakota Damascus Delaware Delhi Denmark Denver Detroit Dubai Dublin Ecuador Edinburgh
        Edmonton Egypt England Eritrea Estonia Ethiopia Europe Ferguson Fiji Finland Fla. Florida France Frankfurt
        Fredericton Ga. Gaza Geneva Germany Ghana Glasgow Greece Greenland Guantanamo Guatemala Guyana Haiti Halifax
        Hamburg Hamilton Hampshire Havana Hawaii Helsinki Honduras Houston Hungary Iceland Idaho Illinois India Indiana
        Indianapolis Indonesia Iowa Iran Iraq Ireland Islamabad Istanbul Italy Jakarta Jamaica Japan Jerusalem Jersey
        Johannesburg Kabul Kansas Kashmir Kazakhstan Kelowna Kentucky Kenya Kiev Kyiv Kingston Korea Kosovo Kuwait
        Kyrgyzstan Lagos Lanka Laos Latvia Laval Lebanon Leeds Liberia Libya Lisbon Lithuania Liverpool London Louisiana
        Louisville Luxembourg Lyon Macedonia Madrid Maine Malawi Malaysia Mali Malta Manchester Manhattan Manitoba
        Markham Maryland Mass. Massachusetts Melbourne Memphis Mexico Miami Mich. Michigan Milan Milwaukee Minneapolis
        Minn. Minnesota Mississauga Mississippi Missouri Moldova Moncton Mongolia Montana Montenegro Montreal Montréal
        Morocco Moscow Mozambique Mumbai Munich Myanmar Nairobi Namibia Nashville Nebraska Nepal Netherlands Nevada
        Niagara Nicaragua Niger Nigeria Norway Nunavut Oakland Ohio Oklahoma Oman Ont. Ontario Oregon Oshawa Oslo Ottawa
        Oxford Pa. Pakistan Palestine Panama Paraguay Paris Pennsylvania Peru Philadelphia Philippines Phoenix
        Pittsburgh Poland Portland Portugal Prague Pyongyang Qatar Quebec Québec Queens Queensland Regina Richmond Rio
        Riyadh Romania Rome Russia Rwanda Sacramento Saskatchewan Saskatoon Scotland Seattle Seoul Serbia Shanghai
        Sheffield Siberia Sicily Singapore Slovakia Slovenia Sochi Somalia Spain Stockholm Sudan Surrey Sweden
        Switzerland Syria Taipei Taiwan Tanzania Tehran Tenn. Tennessee Texas Thailand Tibet Tobago Tokyo Toronto
        Tripoli Tunisia Turkey Uganda Ukraine Uruguay Utah Uzbekistan Vancouver Va. Vatican Venezuela Venice Vermont
        Vienna Vietnam Wales Warsaw Washington Wash. Wellington Winnipeg Wis. Wisconsin Wyoming Yemen Yukon Zambia
        Zimbabwe Zurich York Jersey Carolina Dakota Mexico Hampshire Zealand Kong Angeles Francisco Vegas Diego Orleans
        Antonio City U.S. U.S US UK U.K. U.N. UN EU E.U. USA U.S.A. UAE D.C. DC B.C. BC N.S. N.B. P.E.I. N.J. N.Y. N.H.
        N.C. S.C. R.I. N.L. Alta. Sask. Man. Que. Conn. Ill. Ind. Ky. La. Md. Me. Mo. Neb. Nev. Okla. Ore. Tex. Vt.
        Ariz. Ark. Colo. Del. Ala. Miss. Mont. Wyo. Kan. Street Avenue Road Boulevard Drive Lane Highway Bridge River
        Lake Mountain Mountains Valley Island Islands Park Bay Beach Creek County Province Airport Station Square Tower
        Hall Hill Hills Ocean Sea Gulf Peninsula Coast East West North South Midwest Northeast Southeast Arena Stadium
        Hotel Inn
        """;

    public const string Demonyms = """
        American Americans Canadian Canadians British Briton Britons English French German Germans Italian Italians
        Spanish Russian Russians Chinese Japanese Korean Iranian Iranians Iraqi Iraqis Israeli Israelis Palestinian
        Palestinians Syrian Syrians Saudi Saudis Turkish Turks Indian Indians Pakistani Pakistanis Afghan Afghans
        Mexican Mexicans Cuban Cubans Brazilian Argentine Colombian Venezuelan Chilean Peruvian Australian Australians
        African Africans Nigerian Kenyan Egyptian Libyan Somali Sudanese Ethiopian Ukrainian Ukrainians Polish Czech
        Hungarian Romanian Bulgarian Greek Greeks Dutch Belgian Swiss Austrian Swedish Norwegian Danish Finnish
        Icelandic Irish Scottish Welsh European Europeans Asian Asians Arab Arabs Jewish Jews Muslim Muslims Christian
        Christians Catholic Catholics Protestant Evangelical Evangelicals Hindu Hindus Sikh Sikhs Buddhist Mormon
        Mormons Latino Latinos Hispanic Hispanics Black Blacks White Whites Native Aboriginal Indigenous Inuit Métis
        Republican Republicans Democrat Democrats Democratic Conservative Conservatives Liberal Liberals Labour Tory
        Tories NDP Green Greens Libertarian Libertarians Socialist Socialists Communist Communists Nazi Nazis Islamic
        Islamist Western Southern Northern Eastern Soviet Californian Texan Texans Floridian Ontarian Albertan Albertans
        Ontarians Torontonians Quebecer Quebecers Québécois Syrian Kurdish Kurds Yemeni Lebanese Jordanian Kuwaiti
        Qatari GOP Iowan Iowans
        """;
}
