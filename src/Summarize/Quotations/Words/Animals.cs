namespace Summarize.Quotations.Words;

/// <summary>Words for animals that bear names, are "he" or "she", and say nothing.</summary>
internal static class Animals
{
    public const string Names = """
        cat kitten dog puppy pup horse pony mare stallion colt filly racehorse donkey labrador terrier spaniel retriever
        collie poodle bulldog dachshund greyhound rottweiler chihuahua rabbit hamster parrot tortoise elephant lion
        lioness tiger panda gorilla chimpanzee orangutan dolphin goat pig
        """;
}
