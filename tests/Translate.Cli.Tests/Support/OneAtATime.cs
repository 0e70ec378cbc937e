namespace Translate.Cli.Tests.Support;

/// <summary>Tests that use the console and the working folder of the test's process, so that no other test may run beside them.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
