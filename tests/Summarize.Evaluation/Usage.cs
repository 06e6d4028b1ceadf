namespace Summarize.Evaluation;

internal static class Usage
{
    public static int Print()
    {
        Console.Error.WriteLine(
            """
            check IN.jsonl OUT.jsonl
                IN has {"id","text","sentences"} a line; OUT gets {"id","faults":[reasons]}, each sentence taken to cite
                every paragraph that is not boilerplate.
            quotes IN.jsonl OUT.jsonl
                IN has {"id","text"} a line; OUT gets {"id","quotes":[{"text","speaker","start","end","rule",
                "basis","sure","candidates"}]}.
            score-quotes GOLD.jsonl OUT.jsonl [--min-words N]
                GOLD has {"id","text","quotes","other"} a line; prints precision, recall and speaker accuracy.
            score-witness GOLD.jsonl OUT.jsonl
                prints right and wrong speakers for each rule, alone, sure, and with a simulated second witness.
            explain FILE
                prints each quotation of an article with the rule that settled it and what that rule saw.
            read DIR OUT.jsonl
                OUT gets {"path","failed","title","byline","published","paragraphs"} for each file below DIR.
            train-evidence TRAFILATURA/tests READABILITY/test/test-pages OUT.tsv
                OUT gets {measure, weight} a line, fitted to the development halves of both sets: the rows of
                evidence.tsv. Prints how many blocks are right by the weights in the code, and by those.
            summaries IN.jsonl OUT.jsonl [--sentences N | --words N]
                IN has {"id","text"} a line; OUT gets {"id","summary"}, written by the stub model's extractive summarizer.
            score-summaries GOLD.jsonl OUT.jsonl
                GOLD has {"id","summary"} or {"id","references":[...]} a line; prints ROUGE F1 x 100.
            """
        );
        return 2;
    }
}
