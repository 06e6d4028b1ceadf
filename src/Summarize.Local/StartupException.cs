namespace Summarize.Local;

/// <summary>
/// The laptop host cannot start. The message is one sentence for each fault, which says what to do; nobody needs the
/// stack.
/// </summary>
public sealed class StartupException(string message) : Exception(message);
