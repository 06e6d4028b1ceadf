using Microsoft.Extensions.AI;
using Microsoft.ML.Tokenizers;
using Summarize.Articles;
using Summarize.Digests;
using Summarize.Digests.Wire;
using Summarize.Local;
using Summarize.Quotations;

namespace Summarize.EndToEnd.Tests.Wire;

public sealed class PromptEstimateTests
{
    private static readonly TiktokenTokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static TheoryData<string> Seeds => [.. Directory.GetFiles(Path.Combine(Project.Root, "seeds"), "*.txt").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_prompt_is_never_estimated_below_what_a_model_counts(string seed)
    {
        var bytes = BinaryData.FromBytes(File.ReadAllBytes(Path.Combine(Project.Root, "seeds", seed)));
        var article = ArticleReader.Read(bytes, "text/plain", seed, new ArticleOptions());
        AssertEnough(Prompt.For(PromptLine.Of(article, Attribution.Attribute(article, QuotationFinder.Find(article))), new DigestOptions(), sentences: 3));
    }

    [Theory]
    [InlineData("Премьер-министр заявил во вторник, что правительство не станет повышать налоги до конца года.")]
    [InlineData("总理星期二表示，政府在年底之前不会提高税收，并将增加对学校和医院的投资。")]
    [InlineData("首相は火曜日、政府は年末まで増税せず、学校と病院への投資を増やすと述べた。")]
    [InlineData("قال رئيس الوزراء يوم الثلاثاء إن الحكومة لن ترفع الضرائب قبل نهاية العام.")]
    [InlineData("Der Ministerpräsident erklärte am Dienstag, die Regierung werde die Steuern nicht erhöhen.")]
    [InlineData("प्रधानमंत्री ने मंगलवार को कहा कि सरकार साल के अंत तक कर नहीं बढ़ाएगी।")]
    public void Nor_in_other_languages(string sentence) =>
        AssertEnough([new ChatMessage(ChatRole.User, string.Concat(Enumerable.Repeat(sentence + " ", 100)))]);

    private static void AssertEnough(IReadOnlyList<ChatMessage> messages)
    {
        var counted = messages.Sum(message => O200k.CountTokens(message.Text));
        Assert.InRange(BudgetClient.EstimatePrompt(messages, options: null), counted, counted * 4);
    }
}
