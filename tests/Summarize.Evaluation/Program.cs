using Summarize.Evaluation;

return args switch
{
    ["quotes", var input, var output] => QuotesCommand.Run(input, output),
    ["summaries", var articles, var output, .. var options] => Summaries.Run(articles, output, options),
    ["score-summaries", var gold, var output] => ScoreSummaries.Run(gold, output),
    _ => Usage.Print(),
};
    ["score-quotes", var gold, var output] => ScoreQuotesCommand.Run(gold, output, minWords: 1),
    ["score-quotes", var gold, var output, "--min-words", var words] => ScoreQuotesCommand.Run(gold, output, int.Parse(words)),
    _ => Usage(),
static int Usage()
{
    Console.Error.WriteLine("""
        Usage:
          quotes IN.jsonl OUT.jsonl
          score-quotes GOLD.jsonl OUT.jsonl [--min-words N]
        """);
    return 2;
}
