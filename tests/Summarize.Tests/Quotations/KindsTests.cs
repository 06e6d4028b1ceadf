using Summarize.Quotations;

namespace Summarize.Tests.Quotations;

/// <summary>Kinds of sentences that name a speaker, and kinds that seem to.</summary>
public class KindsTests
{
    private const string Cast = "Orla Venn, the mayor, and Piet Maas, a rower, met on Monday.\n\n";

    [Theory]
    [InlineData("“It is wet,” Maas said, but Venn insisted: “It is dry.”", "Piet Maas", "Orla Venn")]
    [InlineData("“Sell it,” said Maas, while Venn answered, “I would rather row.”", "Piet Maas", "Orla Venn")]
    [InlineData("Said Venn: “You signed for it.”\n\nAdded Maas: “It was dry.”", "Orla Venn", "Piet Maas")]
    [InlineData("“The dam is mine.” ― Orla Venn\n“The dam is ours.” ― Piet Maas", "Orla Venn", "Piet Maas")]
    [InlineData("When Maas called it “a heap of mud”, Venn replied: “It is dry.”", "Piet Maas", "Orla Venn")]
    public void Two_who_speak_have_their_own_words(string text, params string[] speakers) =>
        Assert.Equal(speakers, Quoted.Speakers(Cast + text));

    [Theory]
    [InlineData("Venn did not say “the dam is finished and so am I”.")]
    [InlineData("Venn never said that “the dam is finished and so am I”.")]
    [InlineData("Venn denied saying that “the dam took all the money”.")]
    [InlineData("Venn stopped short of saying “the dam was stolen from us”.")]
    [InlineData("Venn declined to say whether “the dam was stolen from us”.")]
    [InlineData("Who’d say “the dam is a friend of the town”?")]
    [InlineData("I’d start by asking “how did we come to own a dam at all?”.")]
    public void What_was_not_said_has_no_speaker(string text) =>
        Assert.All(Quoted.Speakers(Cast + text), speaker => Assert.Equal("-", speaker));

    [Theory]
    [InlineData("Asked by Venn whether “the dam will ever hold again”, Maas laughed.")]
    [InlineData("Maas said he had been called “a thief in a good coat” by Venn.")]
    [InlineData("On Tuesday Ms. Venn deflected questions about Maas before saying, “It is time to stop.”")]
    [InlineData("Venn returned the thanks to Maas, telling the Gazette, “We have been friends for a long time.”")]
    [InlineData("After the fire (Maas called it horrific), Venn inflamed it by saying, “They burned our boat.”")]
    [InlineData("At a rally in Oxbow the crowd rose, with Venn yelling: “Get them out of here now!”")]
    [InlineData("Of course, as Orla Venn of the Gazette observed, the winner was not there:\n\n“It was the dam.”")]
    [InlineData("“I should not have tried it alone,” was Venn’s answer to that.")]
    [InlineData("“It will hold for years,” Orla Venn, the guru who founded damcount.com tweeted on Monday.")]
    [InlineData("“It will hold for years,” explained Los Oxbow-based attorney Orla Venn.")]
    [InlineData("“It will hold for years,” said mud and water worker Orla Venn.")]
    [InlineData("“It will hold for years,” said Dunmore Watch President Orla Venn.")]
    [InlineData("“It will hold for years,” Rep. Orla Venn (R-Oxbow), a panel member, said in a call.")]
    [InlineData("“Will it hold for years?” Orla Venn, the editor of the Gazette, asked.")]
    [InlineData("“It will hold for years,” said retired Army Maj. Orla Venn, who was there. “It is dry.”")]
    [InlineData("Maas was asked by Orla Venn, who is a friend, “Now, will it hold for years?”")]
    [InlineData("Venn, a geologist and professor at the college, said mud is heavy.\n\n“It will hold for years.”")]
    [InlineData("Venn, a keeper based in Oxbow, Mo., said mud is heavy.\n\n“It will hold for years.”")]
    [InlineData("“It will hold,” Venn said. Then, after a pause: “It will hold for years.”")]
    [InlineData("TURNOUT IS HIGH IN THE NORTH - Orla Venn: “At long last we row.”")]
    public void The_speaker_is_whom_the_clause_makes_speak(string text) =>
        Assert.Equal("Orla Venn", Quoted.Speakers(Cast + text)[^1]);

    [Theory]
    [InlineData("“It is wet,” said Orla in ’t Veen, a rower.", "Orla in ’t Veen")]
    [InlineData("“It is wet,” said Orla de V\u0083enn, a rower.", "Orla de V\u0083enn")]
    public void A_name_is_read_whole(string text, string speaker) => Assert.Equal(speaker, Quoted.Speaker(text));

    [Fact]
    public void After_a_speaker_who_is_not_read_the_one_before_does_not_go_on() =>
        Assert.Equal(
            ["Piet Maas", "-", "-"],
            Quoted.Speakers(Cast + "“It is dry,” said Maas.\n\n“It is wet,” said ±.\n\n“It will never hold for years.”")
        );

    [Fact]
    public void A_title_that_something_is_done_to_is_nobodys_words() =>
        Assert.Equal(
            "-",
            Quoted.Speakers(Cast + "“It is dry,” Maas said.\n\n“The Dam and the Boat” was written by a friend.")[1]
        );

    [Theory]
    [InlineData("DUNMORE (BN) — A retired diver once called himself its “keeper in exile for all time.”")]
    [InlineData("“They came for the young,” the Dunmore Republican said.")]
    [InlineData("“It is wet,” says the Englishman.")]
    [InlineData("Prominent Dunmore examples are wet. “It will hold for years.”")]
    public void No_place_origin_or_adjective_is_a_speaker(string text)
    {
        var name = Assert.Single(Quoted.Speakers(text));
        Assert.True(name is "-" || name.StartsWith('('), name);
    }

    [Theory]
    [InlineData("“We paid for it,” said Venn and Maas in a joint letter.", "Venn and Maas")]
    [InlineData("“We paid for it,” Venn and Maas said.", "Venn and Maas")]
    [InlineData("Venn and Maas said they rowed.\n\n“We paid for it twice,” they said.", "Venn and Maas")]
    public void Who_speak_together_are_one_speaker(string text, string speaker) =>
        Assert.Equal(speaker, Quoted.Speaker(Cast + text));

    [Fact]
    public void Somebody_newly_brought_in_is_a_rival_of_who_spoke_before() =>
        Assert.NotEqual(
            "Kerry Tallis",
            Quoted.Speakers(
                "Kerry Tallis, a rower, said the river was wide.\n\n“It dried up quickly,” Tallis said.\n\nFor Mona "
                    + "Belcourt, Friday is a day she has waited for.\n\n“I am looking forward to it,” she said."
            )[1]
        );

    [Theory]
    [InlineData("„Der Damm hält noch viele Jahre“, sagte die Bürgermeisterin Orla Venn am Montag.")]
    [InlineData("Orla Venn erklärte in der Stadt: „Der Damm hält noch viele Jahre.“")]
    [InlineData("« Le barrage tiendra pendant des années », a déclaré la maire Orla Venn à la ville.")]
    [InlineData("Selon Orla Venn, « le barrage tiendra pendant des années », et la ville est contente.")]
    [InlineData("“La presa va a durar muchos años”, dijo la alcaldesa Orla Venn a la ciudad.")]
    [InlineData("«La diga durerà per molti anni», ha detto la sindaca Orla Venn alla città.")]
    [InlineData("„Der Damm hält noch viele Jahre“, hat Orla Venn gesagt.")]
    [InlineData("„Der Damm hält noch viele Jahre“, fügte Orla Venn hinzu.")]
    [InlineData("„Der Damm hält noch viele Jahre“, so Orla Venn am Montag.")]
    [InlineData("Orla Venn zufolge ist der Damm „noch viele Jahre lang gut genug“.")]
    [InlineData("Die Taucherin Maria Venn kam zur Stadt. „Der Damm hält noch lange“, mahnt Venn.", "Maria Venn")]
    [InlineData("Orla Venn stellte in der Stadt klar: „Der Damm hält noch viele Jahre.“")]
    [InlineData("« Le barrage tiendra pendant des années », promet Orla Venn, la maire de la ville.")]
    [InlineData("« Le barrage tiendra longtemps », s’est félicitée Orla Venn.")]
    [InlineData("« Le barrage est à nous pour des années », se désole Orla Venn dans la ville.")]
    [InlineData("La maire Julie Venn est venue. « Le barrage tiendra longtemps », lance-t-elle.", "Julie Venn")]
    [InlineData("La maire Julie Venn est venue. « Le barrage tiendra longtemps », a-t-elle dit.", "Julie Venn")]
    [InlineData("D’après Orla Venn, « le barrage tiendra pendant des années », et la ville est contente.")]
    [InlineData("“La presa va a durar muchos años”, se quejó Orla Venn.")]
    [InlineData("“La presa va a durar muchos años”, ha reiterado el alcalde de la ciudad, Orla Venn.")]
    [InlineData("«La diga durerà per molti anni», si lamenta Orla Venn.")]
    [InlineData("«La diga durerà per molti anni», ha ribadito Orla Venn all’assemblea della città.")]
    public void Other_languages_name_their_speakers_in_the_clause(string text, string speaker = "Orla Venn") =>
        Assert.Equal(speaker, Quoted.Speaker(text));

    [Theory]
    [InlineData("Eine Menge Seiten lag da. „Der Damm hält noch viele Jahre“, sagte der Vorstand Seiten.")]
    [InlineData("Une unité du Palais est venue. « Le barrage tiendra pendant des années », dit la note du Palais.")]
    [InlineData("Der Damm von Oxbow ist alt. Ab Dezember wird gebaut. „Der Damm hält noch viele Jahre.“")]
    [InlineData("“La presa va a durar muchos años”, afirmó un integrante del Poder Nuevo de la ciudad.")]
    public void A_noun_with_a_capital_is_nobody(string text)
    {
        var name = Assert.Single(Quoted.Speakers(text));
        Assert.True(name is "-" || name.StartsWith('('), name);
    }

    [Fact]
    public void A_name_begins_and_ends_where_its_nouns_do() =>
        Assert.Equal(
            "Orla Maria Venn",
            Quoted.Speaker("„Der Damm hält noch viele Jahre“, sagte die Burgtaucherin Orla Maria Venn von World Boats.")
        );

    [Theory]
    [InlineData("Мэр заявил: «Вода поднимается».")]
    [InlineData("Burmistrz powiedział: „Woda się podnosi”.")]
    [InlineData("市长说：“水位上涨了。”")]
    public void What_a_colon_announces_is_speech_in_any_language(string text) =>
        Assert.Equal(QuotationKind.Direct, Assert.Single(Quoted.Find(text)).Kind);

    [Fact]
    public void A_word_before_a_name_makes_it_no_fuller() =>
        Assert.Equal(
            "Paolo Venn",
            Quoted.Speakers(
                "«La diga è sicura», dice Paolo Venn della città. «È nuova da anni», dice all’Ansa Paolo Venn. "
                    + "«È nuova da anni», dice Venn."
            )[^1]
        );

    [Theory]
    [InlineData("In her last book, “River Songs,” Venn writes that the dam holds.", QuotationKind.Title)]
    [InlineData("In the film “River Songs,” Venn says that the dam holds.", QuotationKind.Title)]
    [InlineData("In her answer, “Never Again,” Venn writes that the dam holds.", QuotationKind.Direct)]
    public void What_stands_behind_the_word_for_a_work_is_its_title(string text, QuotationKind kind) =>
        Assert.Equal(kind, Assert.Single(Quoted.Attribute(Cast + text)).Kind);
}
