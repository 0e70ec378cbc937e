using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Engines;
using Translate.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds translation to a service collection.</summary>
public static class TranslateServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="TranslateConfiguration"/>, <see cref="EngineCatalog"/>, <see cref="PipelineFactory"/>, a transient
    /// <see cref="TranslationPipelineBuilder"/>, and a singleton <see cref="TranslationPipeline"/> that the container disposes.
    /// </summary>
    /// <param name="services">The collection.</param>
    /// <param name="configuration">The settings; the keys of appsettings.json at the top level, or a section with them.</param>
    /// <returns>The same collection.</returns>
    /// <remarks>Settings are read when a service is first requested; invalid ones throw a <see cref="ProblemException"/> then.</remarks>
    public static IServiceCollection AddTranslate(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => TranslateConfiguration.From(configuration));
        services.TryAddSingleton(provider => provider.GetRequiredService<TranslateConfiguration>().Engines);
        services.TryAddSingleton<PipelineFactory>();
        services.TryAddTransient(provider => provider.GetRequiredService<PipelineFactory>().CreateBuilder(new PipelineOptions()));
        services.TryAddSingleton(provider => provider.GetRequiredService<TranslationPipelineBuilder>().Build());
        return services;
    }
}
