using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Summarize.Fuzz;

/// <summary>
/// The reader answers any exception of the libraries' parsers with a refusal. An exception of our own code hides behind
/// the same catch, and is a fault: this remembers the last one. (What System.IO throws is about the document.)
/// </summary>
internal static class HiddenFault
{
    static HiddenFault() => AppDomain.CurrentDomain.FirstChanceException += Remember;

    public static string? Last { get; set; }

    private static void Remember(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (
            thrown.Exception
            is not (
                IndexOutOfRangeException
                or NullReferenceException
                or ArgumentException
                or InvalidOperationException
                or KeyNotFoundException
                or InvalidCastException
                or OverflowException
            )
        )
            return;
        var frames = new StackTrace(1, fNeedFileInfo: false)
            .GetFrames()
            .Select(frame => frame.GetMethod()?.DeclaringType?.FullName ?? "");
        var thrower = frames.FirstOrDefault(type =>
            !type.StartsWith("System.", StringComparison.Ordinal)
            || type.StartsWith("System.IO.", StringComparison.Ordinal)
        );
        if (thrower?.StartsWith("Summarize.Articles.", StringComparison.Ordinal) == true)
            Last = $"{thrown.Exception.GetType().Name} in {thrower}: {thrown.Exception.Message}";
    }
}
