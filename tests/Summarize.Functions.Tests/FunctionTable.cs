using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Summarize.Functions.Tests;

/// <summary>The app's functions as the worker's own index would list them.</summary>
internal static class FunctionTable
{
    public static IReadOnlyList<(string Name, MethodInfo Method, TriggerBindingAttribute Trigger)> All { get; } =
    [
        .. from type in typeof(FunctionsHost).Assembly.GetTypes()
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly
        )
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        select (
            function.Name,
            method,
            method
                .GetParameters()
                .Select(p => p.GetCustomAttribute<TriggerBindingAttribute>())
                .OfType<TriggerBindingAttribute>()
                .Single()
        ),
    ];

    /// <summary>The trigger of a function.</summary>
    public static T Trigger<T>(string name)
        where T : TriggerBindingAttribute => (T)All.Single(function => function.Name == name).Trigger;
}
