using BenchmarkDotNet.Running;
using Translate.Benchmarks;

switch (args)
{
    case ["startup", ..]:
        return StartupComparison.Run();
    case ["batch", ..]:
        return BatchComparison.Run();
    case ["glossary", ..]:
        return GlossaryComparison.Run();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
