// Drives the API through a client that is generated from the document: no type here is written by hand.
import createClient from "openapi-fetch";
import type { paths } from "./api.js";

const api = createClient<paths>({ baseUrl: process.argv[2] });
const name = "client/harbour bridge.txt";
const text = `Harbour bridge reopens after storm

The Marlow harbour bridge reopened to traffic on Monday, two weeks after a storm tore away part of its deck.

“We worked through three nights in the rain,” said Ada Quill, who leads the repair crew. “Nobody complained.”
`;

// The bodies are sent as they are.
const article = { headers: { "Content-Type": "text/plain" }, body: text, bodySerializer: (body: unknown) => body as string };
const path = { name };

// An address that serves text as well may answer with text; asked for nothing, it does not.
function json<T>(data: T): Exclude<T, string> | undefined {
  return typeof data === "string" ? undefined : (data as Exclude<T, string>);
}

function check(what: string, response: Response, holds: boolean): void {
  console.log(`${what}: ${response.status}`);
  if (!holds) {
    console.error(`${what} is not as expected`);
    process.exit(1);
  }
}

const put = await api.PUT("/api/articles/{name}", { params: { path }, ...article });
check("PutArticle", put.response, put.data?.state === "pending" && put.data.article === name);

const read = await api.GET("/api/articles/{name}", { params: { path } });
check("GetArticle", read.response, json(read.data)?.paragraphs[0].role === "title");

let digest = await api.GET("/api/digests/{name}", { params: { path } });
while (digest.response.status === 202) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  digest = await api.GET("/api/digests/{name}", { params: { path } });
}
const made = json(digest.data);
check("GetDigest", digest.response, made?.state === "ready" && "sentences" in made && made.sentences.length > 0);

const quotes = await api.GET("/api/quotes/{name}", { params: { path, query: { speaker: "quill", limit: 1 } } });
const found = quotes.data;
check(
  "GetQuotes",
  quotes.response,
  found !== undefined && "quotes" in found && found.quotes[0].speaker?.name === "Ada Quill",
);

const summary = await api.GET("/api/summaries/{name}", {
  params: { path },
  headers: { Accept: "text/markdown" },
  parseAs: "text",
});
check("GetSummary", summary.response, typeof summary.data === "string" && summary.data.length > 0);

const list = await api.GET("/api/articles", { params: { query: { prefix: "client/", state: "ready" } } });
check("ListArticles", list.response, list.data?.articles[0].article === name && list.data.next === null);

const posted = await api.POST("/api/digests", { params: { query: { sentences: 1 } }, ...article });
check("PostDigest", posted.response, json(posted.data)?.sentences.length === 1);

const every = await api.POST("/api/quotes", { params: { query: { all: true } }, ...article });
check("PostQuotes", every.response, json(every.data)?.quotes[0].text.startsWith("We worked") === true);

const short = await api.POST("/api/summaries", article);
check("PostSummary", short.response, json(short.data)?.summary.startsWith("The Marlow") === true);

const retried = await api.POST("/api/retries", { params: { query: { reason: "empty" } } });
check("PostRetries", retried.response, typeof retried.data?.retried === "number");

const empty = await api.POST("/api/digests", { ...article, body: " " });
check("a problem", empty.response, empty.error?.reason === "empty" && empty.error.status === 422);

const health = await api.GET("/api/health");
check("GetHealth", health.response, health.data?.status === "ok");

const gone = await api.DELETE("/api/articles/{name}", { params: { path } });
check("DeleteArticle", gone.response, gone.response.status === 204);

const none = await api.GET("/api/digests/{name}", { params: { path } });
check("not found", none.response, none.error?.type === "urn:summarize:problem:not-found");
