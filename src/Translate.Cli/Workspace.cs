using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Output;
using Translate.Core.Output.Html;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Cli;

/// <summary>The parts of a translation put together from settings and flags.</summary>
internal sealed class Workspace
{
    private static readonly PlainTextFormat Format = new();

    private readonly SettingsFile _settings;

    private Workspace(SettingsFile settings, ITranslator translator, DocumentTranslator documents)
    {
        _settings = settings;
        Translator = translator;
        Documents = documents;
    }

    /// <summary>The engine.</summary>
    public ITranslator Translator { get; }

    /// <summary>Takes a document to its bitext.</summary>
    public DocumentTranslator Documents { get; }

    /// <summary>Reads settings and glossary and makes the engine.</summary>
    /// <param name="engine">Overrides the settings; null does not.</param>
    /// <param name="glossaryPath">Overrides the settings; null does not.</param>
    /// <exception cref="ProblemException">Some of it cannot be used.</exception>
    public static Workspace Open(string? engine, string? glossaryPath)
    {
        var settings = SettingsFile.Read();
        var translator = settings.Engines.Create(engine ?? settings.Settings.Engine);
        var glossary = ReadGlossary(settings, glossaryPath);
        var documents = new DocumentTranslator(
            new IndonesianSentenceSplitter(SplitterRules.Default()),
            TextNatureClassifier.Default(),
            new TermMatcher(glossary),
            translator,
            [new TermCheck(), new ForbiddenRenderingCheck(glossary), new NumberCheck()]);
        return new Workspace(settings, translator, documents);
    }

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
        var writers = names.SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct().Select(WriterOf).ToList();
        var inputs = paths.Count > 0 ? paths : _settings.Inputs;
        var folder = output ?? _settings.Resolve(settings.Output);
        var finder = new DocumentFinder(Format.Extensions, folder, [.. writers.Select(writer => "." + writer.Format)], [BatchIndexPage.Name, BatchReport.Name]);
        return new Batch(inputs, finder, Format, this, new OutputFolder(folder, writers), [.. writers.Select(writer => writer.Format)], settings.Concurrency);
    }

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

    private static IBitextWriter[] Writers() => [new TsvWriter(), new JsonlWriter(), new HtmlWriter(), new TargetTextWriter(Format)];

    private static IBitextWriter WriterOf(string name)
    {
        var known = Writers();
        return Array.Find(known, writer => writer.Format == name) ?? throw new ProblemException(new Problem(
            ProblemKind.BadConfiguration,
            $"there is no output format '{name}'",
            $"Choose from: {string.Join(", ", known.Select(writer => writer.Format))}"));
    }
}
