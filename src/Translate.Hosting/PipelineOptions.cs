using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Pipeline;

namespace Translate.Hosting;

/// <summary>What overrides the settings for one pipeline. Null means the value of the settings.</summary>
public sealed record PipelineOptions
{
    /// <summary>The engine's name.</summary>
    public string? Engine { get; init; }

    /// <summary>The name of the engine that <see cref="Engine"/> is compared with. Null to compare nothing.</summary>
    public string? ComparedEngine { get; init; }

    /// <summary>The glossary's file or folder.</summary>
    public string? Glossary { get; init; }

    /// <summary>The memory's file.</summary>
    public string? Memory { get; init; }

    /// <summary>How the memory is used. Default <see cref="MemoryMode.ReadWrite"/>.</summary>
    public MemoryMode MemoryMode { get; init; }

    /// <summary>Which stored translations are accepted.</summary>
    public RecallOptions Recall { get; init; } = new();

    /// <summary>The limit on what the engine may bill, in characters.</summary>
    public long? MaxCharacters { get; init; }

    /// <summary>The name of the budget that runs share.</summary>
    internal string? BudgetName { get; init; }

    /// <summary>The folder for outputs.</summary>
    public string? Output { get; init; }

    /// <summary>The outputs of each article, by the names of their writers.</summary>
    public IReadOnlyList<string>? Formats { get; init; }

    /// <summary>What a target file has in place of a sentence that the engine did not translate.</summary>
    public UntranslatedText? Untranslated { get; init; }

    /// <summary>How boilerplate of web pages is handled.</summary>
    public BoilerplateText? Boilerplate { get; init; }

    /// <summary>The encoding of plain text and subtitles that have no byte order mark; null to detect it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Whether outputs that a person edited are replaced. Default false.</summary>
    public bool ReplaceEditedOutputs { get; init; }

    /// <summary>Whether links in a named folder are followed if they lead out of it. Default false.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Receives a message if a batch must wait for another process that uses the same memory.</summary>
    public Action<string>? OnWaiting { get; init; }

    /// <summary>Returns the command line that takes the edits of an output into the memory, for messages.</summary>
    internal Func<string, string>? GetImportCommand { get; init; }

    /// <summary>Receives warnings, such as that there is no glossary.</summary>
    public Action<string>? OnWarning { get; init; }
}
