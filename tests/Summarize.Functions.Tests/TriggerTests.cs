namespace Summarize.Functions.Tests;

/// <summary>
/// What the worker tells the host of its triggers. The names here are the contract with Azure and with who deploys:
/// literal, not the constants.
/// </summary>
public sealed class TriggerTests(App app)
{
    [Fact]
    public void Every_function_that_the_worker_names_loads_under_the_name_of_its_method()
    {
        Assert.Equal(app.Host.Functions.Keys, app.Host.Loaded);
        Assert.All(
            app.Host.Functions.Values,
            function => Assert.Equal(function.EntryPoint.Split('.')[^1], function.Name)
        );
    }

    [Theory]
    [InlineData("ArticleUploaded", "EventGrid")]
    [InlineData("ArticleUploadedPolled", "LogsAndContainerScan")]
    public void Uploads_come_from_container_articles_of_the_articles_account_and_are_not_sent_along(
        string function,
        string source
    )
    {
        var trigger = app.Host.Trigger(function);
        Assert.Equal("blobTrigger", (string?)trigger["type"]);
        Assert.Equal(
            ("articles/{name}", "ArticleStorage", source),
            (
                (string?)trigger["path"],
                (string?)trigger["connection"],
                (string?)trigger["source"] ?? "LogsAndContainerScan"
            )
        );
        Assert.Equal("True", (string?)trigger["properties"]!["supportsDeferredBinding"]);
    }

    [Fact]
    public void Poisoned_articles_come_from_the_hosts_queue_in_the_articles_account()
    {
        var trigger = app.Host.Trigger("ArticlePoisoned");
        Assert.Equal("queueTrigger", (string?)trigger["type"]);
        Assert.Equal(
            ("webjobs-blobtrigger-poison", "ArticleStorage"),
            ((string?)trigger["queueName"], (string?)trigger["connection"])
        );
    }

    [Fact]
    public void A_sweep_begins_every_minute()
    {
        var trigger = app.Host.Trigger("Sweep");
        Assert.Equal(("timerTrigger", "0 * * * * *"), ((string?)trigger["type"], (string?)trigger["schedule"]));
    }
}
