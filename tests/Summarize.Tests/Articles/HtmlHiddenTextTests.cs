using System.Text;

namespace Summarize.Tests.Articles;

/// <summary>What a reader of a page does not see is none of its text, and what one sees is.</summary>
public class HtmlHiddenTextTests
{
    private static string Read(string html) => Reading.Bytes(Encoding.UTF8.GetBytes(html), "text/html").Text;

    [Theory]
    [InlineData("<span hidden>not</span>")]
    [InlineData("<span hidden=until-found>not</span>")]
    [InlineData("<span popover>not</span>")]
    [InlineData("<span role=tooltip>not</span>")]
    [InlineData("<span class=sr-only>not</span>")]
    [InlineData("<span class='icon visually-hidden'>not</span>")]
    [InlineData("<span class=screen-reader-text>not</span>")]
    [InlineData("<span class=d-none>not</span>")]
    [InlineData("<del>not</del>")]
    [InlineData("<s>not</s>")]
    [InlineData("<strike>not</strike>")]
    [InlineData("<template>not</template>")]
    [InlineData("<noscript>not</noscript>")]
    [InlineData("<svg><title>not</title></svg>")]
    [InlineData("<select><option>not</select>")]
    [InlineData("<img src=a alt=not>")]
    [InlineData("<abbr title=not></abbr>")]
    [InlineData("<!-- not -->")]
    [InlineData("<span class=cdk-visually-hidden>not</span>")]
    [InlineData("<span class=VisuallyHidden_root>not</span>")]
    [InlineData("<font color=white>not</font>")]
    [InlineData("<font color=FFFFFF>not</font>")]
    [InlineData("<span class=ui-helper-hidden-accessible>not</span>")]
    [InlineData("<span class='note a11y-only'>not</span>")]
    [InlineData("<span class=screenreader>not</span>")]
    [InlineData("<span class=sr-text>not</span>")]
    [InlineData("<progress value=1>not</progress>")]
    [InlineData("<meter value=1>not</meter>")]
    public void Hidden_elements_hide(string hidden) => AssertHides(hidden, "");

    [Theory]
    [InlineData("display:none")]
    [InlineData("DISPLAY : NONE")]
    [InlineData("color:red;display:none;")]
    [InlineData("visibility:hidden")]
    [InlineData("visibility:collapse")]
    [InlineData("opacity:0")]
    [InlineData("opacity:0%")]
    [InlineData("filter:opacity(0)")]
    [InlineData("content-visibility:hidden")]
    [InlineData("position:absolute;left:-9999px")]
    [InlineData("position:fixed;top:-100em")]
    [InlineData("position:absolute;right:-300%")]
    [InlineData("position:absolute;left:200vw")]
    [InlineData("position:absolute;left:calc(-1 * 9999px)")]
    [InlineData("display:block;text-indent:100%;white-space:nowrap;overflow:hidden")]
    [InlineData("position:absolute;inset:0 auto auto -5000px")]
    [InlineData("text-indent:-9999px")]
    [InlineData("margin-left:-9999px")]
    [InlineData("margin:0 0 0 -9999px")]
    [InlineData("transform:translateX(-9999px)")]
    [InlineData("transform:scale(0)")]
    [InlineData("position:absolute;clip:rect(0,0,0,0)")]
    [InlineData("position:absolute;clip:rect(1px 1px 1px 1px)")]
    [InlineData("clip-path:inset(50%)")]
    [InlineData("clip-path:inset(100%)")]
    [InlineData("clip-path:circle(0)")]
    [InlineData("clip-path:polygon(0 0, 0 0, 0 0, 0 0)")]
    [InlineData("width:1px;height:1px;overflow:hidden")]
    [InlineData("max-height:0;overflow:hidden")]
    [InlineData("height:0;overflow-y:hidden")]
    [InlineData("font-size:0")]
    [InlineData("font-size:1px")]
    [InlineData("font-size:0.01em")]
    [InlineData("font:0/0 a")]
    [InlineData("color:transparent")]
    [InlineData("color:rgba(0,0,0,0)")]
    [InlineData("color:#0000")]
    [InlineData("color:white")]
    [InlineData("color:#fff")]
    [InlineData("color:#FEFEFE")]
    [InlineData("color:hsl(0, 0%, 100%)")]
    [InlineData("color:black;background:#000")]
    [InlineData("color:#777;background-color:#777")]
    [InlineData("-webkit-text-fill-color:transparent")]
    [InlineData("text-decoration:line-through")]
    [InlineData("text-decoration:navy dashed line-through 3px")]
    [InlineData("text-decoration:1px line-through")]
    [InlineData("font-size:1.2pt")]
    [InlineData("font-size:2px")]
    [InlineData("font-size:calc(2rem - 32px)")]
    [InlineData("opacity:calc(3 * (1 - 1))")]
    [InlineData("clip-path:inset(0 100% 0 0)")]
    [InlineData("clip-path:inset(0 40% 0 60%)")]
    [InlineData("clip-path:inset(0 0 100%)")]
    [InlineData("clip-path:rect(0 0 9px 0)")]
    [InlineData("clip-path:xywh(0 0 0 9px)")]
    [InlineData("position:absolute;inset-inline-start:-5000px")]
    [InlineData("position:absolute;bottom:8000px")]
    [InlineData("margin-inline-start:-5000px")]
    [InlineData("block-size:0;overflow:hidden")]
    [InlineData("inline-size:0;overflow:clip")]
    [InlineData("transform:matrix(0,0,0,0,0,0)")]
    [InlineData("transform:matrix(1,0,0,1,-5000,0)")]
    [InlineData("transform:rotateX(90deg)")]
    [InlineData("transform:rotateY(.25turn)")]
    [InlineData("zoom:.002")]
    [InlineData("color:color(srgb 1 1 1)")]
    [InlineData("color:rgb(255.0, 254.6, 255)")]
    [InlineData("color:ivory")]
    [InlineData("background:currentColor")]
    [InlineData("background:#fff url() no-repeat;color:#fff")]
    public void A_style_that_hides_hides_inline_and_by_class_id_name_and_place(string style)
    {
        AssertHides($"<span style='{style}'>not</span>", "");
        AssertHides("<span class='a x'>not</span>", $"<style>.x {{ {style} }}</style>");
        AssertHides("<span id=x>not</span>", $"<style>@media screen {{ #x {{ {style} }} }}</style>");
        AssertHides("<b><i data-x=1>not</i></b>", $"<style>p > b [data-x='1'] {{ {style} }}</style>");
        AssertHides(
            "<span style='--s:1' class=x>not</span>",
            $"<style>:is(.x,.y):not(.z) {{ {style} !important }}</style>"
        );
    }

    [Theory]
    [InlineData("<style>:root { --gone: none } .x { display: var(--gone) }</style>")]
    [InlineData("<style>.x { display: var(--unset, none) }</style>")]
    [InlineData("<style>@supports (display: grid) { .x { display: none } }</style>")]
    [InlineData("<style>@layer a { .x { display: none } }</style>")]
    [InlineData("<style>@media (min-width: 30em) { .x { display: none } }</style>")]
    [InlineData("<style>.x { display: none !important } span.x { display: inline }</style>")]
    [InlineData("<style>p span:nth-child(2n+1) { display: none }</style>")]
    [InlineData("<style>p span:nth-of-type(1) { display: none }</style>")]
    [InlineData("<style>span:last-of-type { display: none }</style>")]
    [InlineData("<style>p { color: navy; & .x { display: none } }</style>")]
    [InlineData("<style>p { .x { display: none } }</style>")]
    [InlineData("<style>.x { &:not(.y) { display: none } }</style>")]
    [InlineData("<style>p { > .x { display: none } }</style>")]
    [InlineData("<style>p { color: navy; /* so */ > i, > .x { display: none } }</style>")]
    [InlineData("<style>p { & i, .x { display: none } }</style>")]
    [InlineData("<style>.x { @media screen { display: none } }</style>")]
    [InlineData("<style>p:has(> .x) .x { display: none }</style>")]
    [InlineData("<style>p:not(:has(i)) .x { display: none }</style>")]
    [InlineData("<style>@media (width >= 40em) { .x { display: none } }</style>")]
    [InlineData("<style>@layer a { p > .x { display: inline } } .x { display: none }</style>")]
    [InlineData("<style>p { color: white; background: navy } .x { background: white; color: inherit }</style>")]
    [InlineData("<style>@supports (display: grid) and (color: red) { .x { display: none } }</style>")]
    [InlineData("<style>@supports (reading-flow: normal) { .x { display: none } }</style>")]
    [InlineData("<style>.x:lang(fr), .x:not(:checked) { display: none }</style>")]
    [InlineData("<style>.x { animation: out 1s both } @keyframes out { to { opacity: 0 } }</style>")]
    [InlineData("<style>.x { opacity: 0; animation: in 1s } @keyframes in { to { opacity: 1 } }</style>")]
    [InlineData("<style type='text/css'>.x { display: none }</style>")]
    public void Style_sheets_count_as_the_cascade_has_it(string sheet) =>
        AssertHides("<span class=x>not</span>", sheet);

    [Theory]
    [InlineData("<style>@media print { .x { display: none } }</style>")]
    [InlineData("<style media=print>.x { display: none }</style>")]
    [InlineData("<style>@media (max-width: 600px) { .x { display: none } }</style>")]
    [InlineData("<style>@media (width < 600px) { .x { display: none } }</style>")]
    [InlineData("<style>@media (prefers-color-scheme: dark) { .x { display: none } }</style>")]
    [InlineData("<style>@supports not (display: grid) { .x { display: none } }</style>")]
    [InlineData("<style>@layer a { p > .x { display: none } } .x { display: inline }</style>")]
    [InlineData("<style>p { @media print { display: none } }</style>")]
    [InlineData("<style>body { > .x { display: none } }</style>")]
    [InlineData("<style>p { + .x { display: none } } i { & b, .x { display: none } }</style>")]
    [InlineData("<style>body&gt; .x { display: none }</style>")]
    [InlineData("<style>p:has(i) .x, p:has(+ p) .x { display: none }</style>")]
    [InlineData(
        "<style>.x { background: linear-gradient(red, blue); -webkit-background-clip: text; color: transparent }</style>"
    )]
    [InlineData("<style>.x:hover { display: none } .x::before { display: none }</style>")]
    [InlineData("<style>.x { display: none } p .x { display: inline }</style>")]
    [InlineData("<noscript><style>.x { display: none }</style></noscript>")]
    [InlineData("<style>.x { color: white; background: navy }</style>")]
    [InlineData("<style>.x { color: white } p { background: url(night.jpg) }</style>")]
    [InlineData("<style>p { font-size: 0 } .x { font-size: 16px }</style>")]
    [InlineData("<style>p { visibility: hidden } .x { visibility: visible }</style>")]
    [InlineData("<style>.x { left: -9999px; opacity: .9; height: 0 }</style>")]
    [InlineData("<style>.x { opacity: 0; animation: in 1s forwards } @keyframes in { to { opacity: 1 } }</style>")]
    [InlineData("<style>@keyframes up { 0% { opacity: 0 } 100% { opacity: 1 } } .x { animation: 1s both up }</style>")]
    [InlineData("<style>@supports (display: no-such) { .x { display: none } }</style>")]
    [InlineData("<style type='text/less'>.x { display: none }</style>")]
    [InlineData("<style>.x { display: none } p .x { display: revert }</style>")]
    [InlineData("<style>.x { font-size: calc(1rem - 4px); zoom: .8; opacity: calc(1 - .4) }</style>")]
    [InlineData("<style>.x { clip-path: inset(0 0 0 5%); transform: rotateX(180deg) }</style>")]
    [InlineData("<style>.x { text-decoration: underline wavy red 2px } .x:lang(fr) { display: none }</style>")]
    [InlineData("<style>.x { transform: matrix(1, 0, 0, 1, 4, 0); inset-inline-start: -5000px }</style>")]
    public void Text_that_is_seen_stays(string sheet) =>
        Assert.Contains("not", Read($"{sheet}<p>“I did <span class=x>not</span> sign it,” said Ada Roe.</p>"));

    [Fact]
    public void A_closed_details_shows_its_summary_and_an_open_one_all()
    {
        Assert.Equal("More\n\nNews.", Read("<details><summary>More</summary>Told.<p>Told.</details><p>News."));
        Assert.Equal("More\n\nTold.\n\nNews.", Read("<details open><summary>More</summary>Told.</details><p>News."));
    }

    [Fact]
    public void What_a_script_brings_into_view_is_seen() =>
        Assert.Equal("Seen.", Read("<style>[data-aos] { opacity: 0 }</style><p data-aos=fade>Seen."));

    [Fact]
    public void A_formula_that_is_set_twice_is_read_once() =>
        Assert.Equal(
            "It is 7 now.",
            Read(
                "<p>It is <span class=katex><span class=katex-mathml><math><mn>7</mn></math></span>"
                    + "<span class=katex-html aria-hidden=true>7</span></span> now."
            )
        );

    [Fact]
    public void A_closed_dialog_is_not_seen() => Assert.Equal("News.", Read("<dialog>Not.</dialog><p>News."));

    [Fact]
    public void What_is_hidden_in_part_of_the_widths_only_is_seen() =>
        Assert.Equal("Seen.", Read("<p class='d-none d-md-block'>Seen."));

    [Theory]
    [InlineData("I did <button>not</button> sign", "I did not sign")]
    [InlineData("I did <q>not</q> sign", "I did “not” sign")]
    [InlineData("I did <q>not <q>ever</q></q> sign", "I did “not ‘ever’” sign")]
    [InlineData("I did <abbr title='by no means'>not</abbr> sign", "I did not sign")]
    [InlineData("I did n<wbr>ot sign", "I did not sign")]
    [InlineData("I did n&shy;ot sign", "I did not sign")]
    [InlineData("I did n&#8203;ot sign", "I did not sign")]
    [InlineData("I did <math><mi>not</mi></math> sign", "I did not sign")]
    [InlineData("I did <ins>not</ins> <mark>sign</mark>", "I did not sign")]
    [InlineData("I did <label>not</label> <output>sign</output>", "I did not sign")]
    [InlineData("I did <span aria-hidden=true>not</span> sign", "I did not sign")]
    public void Words_within_a_sentence_are_read(string html, string text) =>
        Assert.Equal($"She said: {text} it.", Read($"<p>She said: {html} it.</p>"));

    private static void AssertHides(string hidden, string head) =>
        Assert.Equal(
            "“I did sign it,” said Ada Roe.",
            Read($"<!doctype html><head>{head}</head><p>“I did {hidden} sign it,” said Ada Roe.</p>")
                .Replace("  ", " ", StringComparison.Ordinal)
        );
}
