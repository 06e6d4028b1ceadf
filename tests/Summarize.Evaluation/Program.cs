using Summarize.Evaluation;

return args switch
{
    ["quotes", var input, var output] => QuotesCommand.Run(input, output),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: quotes IN.jsonl OUT.jsonl");
    return 2;
}
