using System.Globalization;
using BenchmarkDotNet.Running;
using Translate.Benchmarks;

switch (args)
{
    case ["startup", ..]:
        return StartupComparison.Run();
    case ["batch", ..]:
        return BatchComparison.Run();
    case ["delta", .. var rest]:
        return DeltaComparison.Run(rest is [var large] ? int.Parse(large, CultureInfo.InvariantCulture) : 10_000);
    case ["glossary", ..]:
        return GlossaryComparison.Run();
    case ["terms", .. var rest]:
        return TermAgreement.Run(rest is ["--list"]);
    case [("azure" or "openai" or "deepl" or "libretranslate" or "command") and var engine, ..]:
        return await EngineComparison.RunAsync(engine);
    case ["splitter", ..]:
        return SplitterComparison.Run();
    case ["splitter-soak", .. var rest]:
        return SplitterSoak.Run(rest.FirstOrDefault());
    case ["marian", ..]:
        return MarianComparison.Run();
    case ["word", ..]:
        return WordComparison.Run();
    case ["formats", .. var rest]:
        return FormatComparison.Run(
            rest is [var megabytes, ..] ? int.Parse(megabytes, CultureInfo.InvariantCulture) : 20,
            rest is [_, var filter] ? filter : string.Empty
        );
    case ["checks", var source, var target]:
        return CheckComparison.Run(source, target);
    case ["memory", ..]:
        return MemoryComparison.Run();
    case ["postgres", var address, .. var rest]:
        return PostgresComparison.Run(address, rest is [var units] ? int.Parse(units, CultureInfo.InvariantCulture) : 1_000_000);
    case ["claims", var address]:
        return await ClaimComparison.RunAsync(address);
    case ["serve", .. var rest]:
        return await ServeLoad.RunAsync(
            rest is [var seconds, ..] ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : TimeSpan.FromMinutes(5),
            rest.ElementAtOrDefault(1)
        );
    default:
        BenchmarkSwitcher.FromAssembly(typeof(StageBenchmarks).Assembly).Run(args);
        return 0;
}
