using System.Globalization;
using System.Text.Json;
using Summarize;
using Summarize.Evaluation;

try
{
    return args switch
    {
        ["check", var input, var output] => CheckCommand.Run(input, output),
        ["score-witness", var gold, var output] => ScoreWitnessCommand.Run(gold, output, minWords: 4),
        ["explain", var file] => ExplainCommand.Run(file),
        ["quotes", var input, var output] => QuotesCommand.Run(input, output),
        ["read", var folder, var output] => ReadCommand.Run(folder, output),
        ["summaries", var articles, var output, .. var options] => Summaries.Run(articles, output, options),
        ["score-quotes", var gold, var output] => ScoreQuotesCommand.Run(gold, output, minWords: 1),
        ["score-quotes", var gold, var output, "--min-words", var words] => ScoreQuotesCommand.Run(
            gold,
            output,
            int.Parse(words, CultureInfo.InvariantCulture)
        ),
        ["score-summaries", var gold, var output] => ScoreSummaries.Run(gold, output),
        ["train-evidence", var trafilatura, var readability, var output] => TrainEvidenceCommand.Run(
            trafilatura,
            readability,
            output
        ),
        _ => Usage.Print(),
    };
}
catch (Exception fault)
    when (fault
            is IOException
                or UnauthorizedAccessException
                or JsonException
                or FormatException
                or ArticleFailedException
    )
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}
