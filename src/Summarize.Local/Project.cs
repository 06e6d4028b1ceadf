namespace Summarize.Local;

/// <summary>Where the project's files lie that the laptop host uses beside its own.</summary>
public static class Project
{
    /// <summary>The folder with <c>Summarize.sln</c>, upwards from the program.</summary>
    /// <exception cref="StartupException">The program was copied out of its checkout.</exception>
    public static string Root { get; } = Find();

    /// <summary>Azurite's package file, lock file and, once installed, its packages.</summary>
    public static string AzuriteFolder => Path.Combine(Root, "src", "Summarize.Local", "azurite");

    /// <summary>The sample articles.</summary>
    public static string SeedsFolder => Path.Combine(Root, "seeds");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Summarize.sln")))
                return folder.FullName;
        }
        throw new StartupException(
            "The laptop host runs from a checkout of the project; use 'dotnet run --project src/Summarize.Local' there."
        );
    }
}
