using Summarize.Evaluation;

return args switch
{
    ["quotes", var input, var output] => QuotesCommand.Run(input, output),
    ["summaries", var articles, var output, .. var options] => Summaries.Run(articles, output, options),
    ["score-summaries", var gold, var output] => ScoreSummaries.Run(gold, output),
    _ => Usage.Print(),
};
