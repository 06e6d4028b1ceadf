// What a user would pick instead. A task comes as a line of JSON, {"what", "text", …}; its answer is a line of JSON.
import { createInterface } from 'node:readline';
import { performance } from 'node:perf_hooks';

const tasks = {
  async compromise({ text }) {
    const { default: nlp } = await import('compromise');
    return timed(() => nlp(text).quotations().out('array').length);
  },
  async 'ts-textrank'({ text, sentences }) {
    const rank = await import('ts-textrank');
    const config = new rank.AbsoluteSummarizerConfig(
      sentences,
      new rank.SorensenDiceSimilarity(),
      new rank.DefaultTextParser(),
      0.85,
      rank.Summarizer.SORT_OCCURENCE,
    );
    return timed(() => new rank.Summarizer(config, new rank.NullLogger()).summarize(text, 'en').length);
  },
  async lexrank({ text, sentences }) {
    const { default: lexrank } = await import('lexrank');
    return timed(() => {
      let found;
      lexrank.summarize(text, sentences, (fault, lines) => {
        if (fault) throw fault;
        found = lines.length;
      });
      return found;
    });
  },
  // LangChain's own chain with its own prompts, in which only the marks that the stub reads stand round the text: once
  // for the summary, once for the quotes.
  async langchain({ text, type, model }) {
    const [{ AzureChatOpenAI }, { loadSummarizationChain }, { PromptTemplate }, { RecursiveCharacterTextSplitter }] =
      await Promise.all([
        import('@langchain/openai'),
        import('@langchain/classic/chains'),
        import('@langchain/core/prompts'),
        import('@langchain/textsplitters'),
      ]);
    const llm = new AzureChatOpenAI({
      azureOpenAIEndpoint: model,
      azureOpenAIApiDeploymentName: 'stub',
      azureOpenAIApiKey: 'any',
      azureOpenAIApiVersion: '2024-10-21',
      temperature: 0,
      maxRetries: 0,
    });
    // It would download a vocabulary to count by; where it cannot, it takes this, after minutes of trying.
    llm.getNumTokens = async (content) => Math.ceil(String(content).length / 4);
    const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 10_000, chunkOverlap: 200 });
    const documents = await splitter.createDocuments([text]);
    for (const [wanted, product] of [
      ['Write a concise summary of the following:', 'summary'],
      ['List the key quotes of the following, each with its speaker:', 'list of quotes'],
    ]) {
      const first = PromptTemplate.fromTemplate(`${wanted}\n\n\n<article>\n1: {text}\n</article>\n`);
      const refine = PromptTemplate.fromTemplate(
        `Your job is to produce a final ${product}\n` +
          `We have provided an existing ${product} up to a certain point: "{existing_answer}"\n` +
          `We have the opportunity to refine the existing ${product}\n` +
          `(only if needed) with some more context below.\n------------\n` +
          `<article>\n1: {text}\n</article>\n------------\n\n` +
          `Given the new context, refine the original ${product}\n` +
          `If the context isn't useful, return the original ${product}.\n`,
      );
      const prompts =
        type === 'refine'
          ? { questionPrompt: first, refinePrompt: refine }
          : { combineMapPrompt: first, combinePrompt: first };
      await loadSummarizationChain(llm, { type, ...prompts }).invoke({ input_documents: documents });
    }
    return { documents: documents.length };
  },
};

function timed(work) {
  const began = performance.now();
  const found = work();
  return { ms: performance.now() - began, found };
}

// Libraries tell what they like on standard output.
console.log = console.info = console.warn = console.error;

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const task = JSON.parse(line);
    answer = await tasks[task.what](task);
  } catch (fault) {
    answer = { fault: String(fault?.stack ?? fault).slice(0, 500) };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
