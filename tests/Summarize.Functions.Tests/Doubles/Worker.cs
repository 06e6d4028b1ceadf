// Microsoft.Azure.Functions.Worker 2.52.0; ConfigureFunctionsWebApplication is of .Extensions.Http.AspNetCore 2.1.1.
// The real builder reads the environment and the command line as this one does; the rest of it is the worker.

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

public class FunctionsApplication
{
    protected FunctionsApplication() { }

    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}

public class FunctionsApplicationBuilder
{
    private readonly HostApplicationBuilder _builder;

    internal FunctionsApplicationBuilder(string[] args) => _builder = new HostApplicationBuilder(args);

    public ConfigurationManager Configuration => _builder.Configuration;

    public IServiceCollection Services => _builder.Services;

    internal bool IsWebApplication { get; set; }

    public IHost Build() =>
        IsWebApplication
            ? _builder.Build()
            : throw new InvalidOperationException(
                "Functions that take HttpRequest need ConfigureFunctionsWebApplication."
            );
}

public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        builder.IsWebApplication = true;
        return builder;
    }
}
