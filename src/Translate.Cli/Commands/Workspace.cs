using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Pipeline;
using Translate.Core.Pipeline.Reports;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;
using Translate.Hosting;

namespace Translate.Cli.Commands;

/// <summary>The parts of a translation put together from settings and flags.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly PlainTextFormat Format = new();

    private readonly SettingsFile _settings;
    private readonly Glossary _glossary;
    private readonly RecallOptions _recall;

    /// <summary>Opens the memory and puts the parts together.</summary>
    /// <exception cref="ProblemException">The memory cannot be used.</exception>
    public Workspace(SettingsFile settings, WorkspaceOptions options, ITranslator engine, Glossary glossary)
    {
        _settings = settings;
        MaxCharacters = options.MaxCharacters ?? settings.Settings.Budget.MaxCharacters;
        Translator = MaxCharacters is { } most ? new BudgetedTranslator(engine, most) : engine;
        _glossary = glossary;
        _recall = options.Recall;
        var path = GetMemoryPath(settings, options.Memory);
        MemoryPath = options.MemoryUse is MemoryMode.Read or MemoryMode.Keep ? path : null;
        Memory = options.MemoryUse switch
        {
            MemoryMode.None => null,
            MemoryMode.OfThisRun => TranslationMemory.CreateInMemory(),
            MemoryMode.Read when !Path.Exists(path) => TranslationMemory.CreateInMemory(),
            _ => TranslationMemory.Open(path),
        };
        Documents = new DocumentTranslator(
            new SegmentPreparer(settings.CreateSplitter(), SegmentClassifier.Default(), new TermMatcher(_glossary)),
            new SegmentTranslator(Translator, Memory, options.Recall, TimeProvider.System),
            [new TermCheck(), new ForbiddenRenderingCheck(_glossary), new NumberCheck()]);
    }

    /// <summary>The engine.</summary>
    public ITranslator Translator { get; }

    /// <summary>Takes a document to its bitext.</summary>
    public DocumentTranslator Documents { get; }

    /// <summary>What was translated before; null where the verb uses no memory.</summary>
    public TranslationMemory? Memory { get; }

    /// <summary>The memory's file; null where there is none that outlasts the run.</summary>
    public string? MemoryPath { get; }

    /// <summary>The most billed characters of a run; null for no limit.</summary>
    public long? MaxCharacters { get; }

    /// <summary>Reads settings and glossary, makes the engine and opens the memory.</summary>
    /// <exception cref="ProblemException">Some of it cannot be used.</exception>
    public static Workspace Open(WorkspaceOptions options)
    {
        var settings = SettingsFile.Read();
        return new Workspace(settings, options, GetEngine(settings, options.Engine), ReadGlossary(settings, options.Glossary));
    }

    /// <summary>The engine that a flag names, or else the settings.</summary>
    /// <exception cref="ProblemException">There is none of that name, or it cannot be used.</exception>
    public static ITranslator GetEngine(SettingsFile settings, string? id) => settings.Engines.Create(id ?? settings.Settings.Engine);

    /// <summary>A batch of articles and where it goes; empty and null arguments mean the settings.</summary>
    /// <exception cref="ProblemException">A path is empty, or a format is unknown.</exception>
    public Batch Batch(IReadOnlyList<string> paths, string? output, IReadOnlyList<string> formats)
    {
        if (paths.Contains(string.Empty) || (output is not null && string.IsNullOrWhiteSpace(output)))
        {
            throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "a path is empty", "Name an article or a folder; in a script, check the variable that should hold it"));
        }

        var settings = _settings.Settings;
        var names = formats.Count > 0 ? formats : settings.Formats.Count > 0 ? settings.Formats : Writers().Select(writer => writer.Format);
        var writers = names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().Select(GetWriter).ToList();
        var inputs = paths.Count > 0 ? paths : _settings.Inputs;
        var folder = output ?? _settings.Resolve(settings.Output);
        var finder = new DocumentFinder(Format.Extensions, folder, [.. writers.Select(writer => "." + writer.Format)], [BatchIndexPage.Name, BatchReport.Name]);
        return new Batch(inputs, finder, Format, this, new OutputFolder(folder, writers), [.. writers.Select(writer => writer.Format)], settings.Concurrency ?? Math.Max(TranslateSettings.LeastConcurrency, Translator.Info.Concurrency));
    }

    /// <summary>Which articles can be passed by; null where no memory outlasts the run.</summary>
    public OutputCache? GetRecords(Batch batch) => Memory is null || MemoryPath is null ? null : new OutputCache(
        Memory,
        batch.Output,
        OutputFingerprint.Compute(_glossary, _recall, Translator.Info.Identity, [typeof(Workspace).Module.ModuleVersionId.ToString(), _settings.ReadExtraRules(), .. batch.Formats], Memory),
        TimeProvider.System);

    /// <summary>The memory's file: a flag's, or else the settings' one.</summary>
    /// <exception cref="ProblemException">The path is empty.</exception>
    public static string GetMemoryPath(SettingsFile settings, string? path) => !string.IsNullOrWhiteSpace(path ?? settings.Settings.Memory)
        ? path ?? settings.Resolve(settings.Settings.Memory)
        : throw new ProblemException(new Problem(ProblemKind.BadConfiguration, "the path of the memory is empty", "Name a file with --memory, or Memory in appsettings.json; in a script, check the variable that should hold it"));

    /// <summary>The glossary that a flag names, or else the settings' one; empty, with a word on standard error, where there is none.</summary>
    /// <exception cref="ProblemException">The path does not exist, or the files hold faults.</exception>
    public static Glossary ReadGlossary(SettingsFile settings, string? path)
    {
        if (path is not null)
        {
            return GlossaryReader.Read(path);
        }

        var configured = settings.Resolve(settings.Settings.Glossary);
        if (Path.Exists(configured))
        {
            return GlossaryReader.Read(configured);
        }

        Console.Error.WriteLine($"{configured}: there is no glossary, so no terms are fixed. Name one with --glossary, or set Glossary in appsettings.json.");
        return Glossary.Empty;
    }

    /// <inheritdoc/>
    public void Dispose() => Memory?.Dispose();

    private static IBitextWriter[] Writers() => [new TsvWriter(), new JsonlWriter(), new HtmlWriter(), new TargetTextWriter(Format)];

    private static IBitextWriter GetWriter(string name)
    {
        var known = Writers();
        return Array.Find(known, writer => writer.Format == name) ?? throw new ProblemException(new Problem(
            ProblemKind.BadConfiguration,
            $"there is no output format '{name}'",
            $"Choose from: {string.Join(", ", known.Select(writer => writer.Format))}"));
    }
}
