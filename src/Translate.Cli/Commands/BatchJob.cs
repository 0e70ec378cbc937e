namespace Translate.Cli.Commands;

/// <summary>What a run translates, and where it writes.</summary>
/// <param name="Inputs">Articles, and folders of articles.</param>
/// <param name="Output">The folder for outputs.</param>
/// <param name="Formats">The outputs of each article.</param>
internal sealed record BatchJob(IReadOnlyList<string> Inputs, string Output, IReadOnlyList<string> Formats);
