using Microsoft.Azure.Functions.Worker;

namespace Summarize.Functions.Tests;

/// <summary>The names here are the contract with Azure and with who deploys: literal, not the constants.</summary>
public sealed class TriggerTests
{
    [Fact]
    public void No_two_functions_share_a_name_and_each_has_its_methods_name()
    {
        Assert.Distinct(FunctionTable.All.Select(function => function.Name));
        Assert.All(FunctionTable.All, function => Assert.Equal(function.Method.Name, function.Name));
    }

    [Theory]
    [InlineData("ArticleUploaded", BlobTriggerSource.EventGrid)]
    [InlineData("ArticleUploadedPolled", BlobTriggerSource.LogsAndContainerScan)]
    public void Uploads_come_from_container_articles_of_the_articles_account(string function, BlobTriggerSource source)
    {
        var trigger = FunctionTable.Trigger<BlobTriggerAttribute>(function);
        Assert.Equal(
            ("articles/{name}", "ArticleStorage", source),
            (trigger.BlobPath, trigger.Connection, trigger.Source)
        );
    }

    [Fact]
    public void Poisoned_articles_come_from_the_hosts_queue_in_the_articles_account()
    {
        var trigger = FunctionTable.Trigger<QueueTriggerAttribute>("ArticlePoisoned");
        Assert.Equal(("webjobs-blobtrigger-poison", "ArticleStorage"), (trigger.QueueName, trigger.Connection));
    }

    [Fact]
    public void A_sweep_begins_every_minute() =>
        Assert.Equal("0 * * * * *", FunctionTable.Trigger<TimerTriggerAttribute>("Sweep").Schedule);
}
