using System.Text;
using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Edits;
using Translate.Core.Edits.Tables;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Pipeline;
using Translate.Core.Problems;
using Translate.Core.Segmentation;
using Translate.Core.Translators;
using Translate.Formats;
using Translate.Formats.Bilingual;
using Translate.Formats.Correction;

namespace Translate.Hosting;

/// <summary>Puts pipelines together from the settings: the one place that knows which parts the program has.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
/// <param name="configuration">The settings.</param>
/// <param name="time">The clock of the pipelines.</param>
public sealed partial class PipelineFactory(TranslateConfiguration configuration, TimeProvider time)
{
    private static readonly IReadOnlyList<IDocumentFormat> Readers = StandardFormats.Create();

    /// <summary>Read bilingual outputs that are not text, by extension.</summary>
    internal static IReadOnlyDictionary<string, Func<string, EditedTable>> BilingualReaders => EditedBilingualFiles.Readers;

    /// <summary>Reads all rows of a bilingual file that is not text, translated or not.</summary>
    /// <exception cref="ProblemException">The file cannot be read.</exception>
    internal static EditedTable ReadBilingual(string file) => EditedBilingualFiles.ReadAll(file);

    /// <summary>Opens a bilingual file that is not text, to correct its targets; null if files of its extension cannot be corrected.</summary>
    /// <exception cref="ProblemException">The content is not of the format.</exception>
    internal static CorrectableFile? OpenForCorrection(string file, byte[] content) =>
        CorrectableFile.Open(Path.GetExtension(file).ToLowerInvariant(), content, file);

    /// <summary>The document formats that articles can have.</summary>
    internal static DocumentFormats Formats { get; } = new(Readers);

    /// <summary>Creates a builder with everything that the settings and the options say. The caller may change it before it builds.</summary>
    /// <exception cref="ProblemException">The engine or an output format is unknown, or a file cannot be used.</exception>
    public TranslationPipelineBuilder CreateBuilder(PipelineOptions options)
    {
        var engine = CreateEngine(options);
        return CreateBuilder(options, engine, ReadGlossary(options), CreateComparedEngine(options, engine));
    }

    /// <summary>Creates the engine that the options name, or else the settings.</summary>
    /// <exception cref="ProblemException">The engine is unknown or cannot be used.</exception>
    public ITranslator CreateEngine(PipelineOptions options)
    {
        configuration.Engines.Paces = OpenShared(options);
        return configuration.CreateEngine(options.Engine);
    }

    /// <summary>Creates the engine to compare with; null if the options name none.</summary>
    /// <exception cref="ProblemException">The engine is unknown, cannot be used, or is <paramref name="engine"/> itself.</exception>
    internal ITranslator? CreateComparedEngine(PipelineOptions options, ITranslator engine)
    {
        if (options.ComparedEngine is not { } name)
        {
            return null;
        }

        var other = configuration.CreateEngine(name);
        return other.Info.Id != engine.Info.Id
            ? other
            : throw new ProblemException(
                new Problem(
                    ProblemKind.BadConfiguration,
                    $"the engine {engine.Info.Id} cannot be compared with itself",
                    "Name two engines, such as --engine offline,deepl"
                )
            );
    }

    /// <summary>Reads the glossary that the options name, or else the settings; empty, with a warning, if the settings name a path that does not exist.</summary>
    /// <exception cref="ProblemException">The named path does not exist, or the files have errors.</exception>
    public Glossary ReadGlossary(PipelineOptions options)
    {
        if (options.Glossary is not null)
        {
            return GlossaryReader.Read(options.Glossary);
        }

        var path = configuration.Resolve(configuration.Settings.Glossary);
        if (Path.Exists(path))
        {
            return GlossaryReader.Read(path);
        }

        options.OnWarning?.Invoke(
            $"{path}: there is no glossary, so no terms are fixed. Specify one with --glossary, or set Glossary in appsettings.json."
        );
        return Glossary.Empty;
    }

    /// <summary>Creates a builder with an engine and a glossary that the caller keeps.</summary>
    /// <param name="options">Override the settings.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="glossary">The glossary.</param>
    /// <param name="other">The engine to compare with; null to compare nothing.</param>
    /// <exception cref="ProblemException">An output format is unknown, or a file cannot be used.</exception>
    internal TranslationPipelineBuilder CreateBuilder(
        PipelineOptions options,
        ITranslator engine,
        Glossary glossary,
        ITranslator? other = null
    )
    {
        IReadOnlyList<EngineInfo> engines = other is null ? [engine.Info] : [engine.Info, other.Info];
        var builder = new TranslationPipelineBuilder()
            .UseEngine(engine)
            .UseGlossary(glossary)
            .UseRecallOptions(options.Recall)
            .UseSplitter(configuration.CreateSplitter())
            .UseStyle(configuration.ReadStyle(path: null))
            .UseSeverities(configuration.CreateSeverities())
            .AddToFingerprint(configuration.ReadExtraRules())
            .AddToFingerprint(GetUntranslated(options).ToString())
            .AddToFingerprint(options.Encoding?.WebName ?? string.Empty)
            .UseBoilerplate(GetBoilerplate(options))
            .AddToFingerprint(configuration.Settings.Tsv.Bom.ToString())
            .AddToFingerprint(FormattableString.Invariant($"Html:TranslateAttributes={configuration.Settings.Html.TranslateAttributes}"))
            .WriteTo(GetOutput(options))
            .ReplaceEditedOutputs(options.ReplaceEditedOutputs)
            .FollowLinks(options.FollowLinks)
            .LimitBilledCharacters(configuration.Settings.Budget.GetLimit(options.MaxCharacters, engines))
            .UseConcurrency(configuration.Settings.Concurrency)
            .OnWaiting(options.OnWaiting ?? (_ => { }))
            .OfferImport(options.GetImportCommand)
            .UseTimeProvider(time);
        foreach (var format in CreateReaders(configuration, options.Encoding))
        {
            builder.AddFormat(format);
        }

        foreach (var writer in CreateWriters(options))
        {
            builder.AddWriter(writer);
        }

        var shared = OpenShared(options);
        return UseMemory(other is null ? builder : builder.CompareWith(other), options)
            .UseClaims(shared?.Claims)
            .UseSharedBudget(CreateBudget(options, engines, shared));
    }

    /// <summary>Creates what takes the edits of outputs into a memory.</summary>
    /// <param name="options">The glossary, and what was written for untranslated sentences.</param>
    /// <param name="memory">The memory. The caller keeps it.</param>
    /// <param name="edits">Who edited, and what wins. What was written for untranslated sentences comes from <paramref name="options"/>.</param>
    /// <exception cref="ProblemException">The glossary or the splitting rules cannot be used.</exception>
    internal EditImporter CreateEditImporter(PipelineOptions options, TranslationMemory memory, EditImportOptions edits)
    {
        var splitter = configuration.CreateSplitter();
        var preparer = new SegmentPreparer(
            splitter,
            SegmentClassifier.CreateDefault(),
            new TermMatcher(ReadGlossary(options)),
            GetBoilerplate(options)
        );
        return new EditImporter(
            memory,
            new DocumentFormats(CreateReaders(configuration, options.Encoding)),
            preparer,
            splitter,
            BilingualReaders,
            edits with
            {
                Untranslated = GetUntranslated(options),
                Boilerplate = GetBoilerplate(options),
            },
            time
        );
    }

    /// <summary>Creates what waives terms of articles in a memory.</summary>
    /// <param name="options">The glossary, and the encoding of the article.</param>
    /// <param name="memory">The memory. The caller keeps it.</param>
    /// <exception cref="ProblemException">The glossary or the splitting rules cannot be used.</exception>
    internal WaiverEditor CreateWaiverEditor(PipelineOptions options, TranslationMemory memory)
    {
        var preparer = new SegmentPreparer(
            configuration.CreateSplitter(),
            SegmentClassifier.CreateDefault(),
            new TermMatcher(ReadGlossary(options)),
            GetBoilerplate(options)
        );
        return new WaiverEditor(new DocumentFormats(CreateReaders(configuration, options.Encoding)), preparer, memory, time);
    }

    /// <summary>Creates the document formats with the settings that decide what they read.</summary>
    internal static IReadOnlyList<IDocumentFormat> CreateReaders(TranslateConfiguration configuration, Encoding? encoding = null) =>
        StandardFormats.Create(configuration.Settings.Html, encoding);

    /// <summary>Returns the names of the outputs of each article.</summary>
    /// <exception cref="ProblemException">A format is unknown.</exception>
    internal IReadOnlyList<string> GetFormats(PipelineOptions options) => [.. CreateWriters(options).Select(writer => writer.Format)];

    /// <summary>Returns the folder for outputs.</summary>
    internal string GetOutput(PipelineOptions options) => options.Output ?? configuration.Resolve(configuration.Settings.Output);

    /// <summary>Opens what this process shares with others; null if the memory is its own, or nothing is asked for.</summary>
    private ISharedState? OpenShared(PipelineOptions options) =>
        options.MemoryMode == MemoryMode.ReadWrite ? configuration.Shared.Open(configuration.GetMemoryPath(options.Memory)) : null;

    private ISharedBudget? CreateBudget(PipelineOptions options, IReadOnlyList<EngineInfo> engines, ISharedState? shared)
    {
        if (
            (options.BudgetName ?? configuration.Settings.Budget.Name) is not { Length: > 0 } name
            || options.MemoryMode != MemoryMode.ReadWrite
        )
        {
            return null;
        }

        return (shared, configuration.Settings.Budget.GetLimit(options.MaxCharacters, engines)) switch
        {
            (null, _) => throw Refuse(
                $"the budget '{name}' cannot be shared, because the memory is a file",
                "Set Memory to postgres://user@host/database, or remove Budget:Name"
            ),
            (_, null) when engines.Any(engine => engine.PricePerMillion > 0) => throw Refuse(
                $"the budget '{name}' has no limit",
                "Set Budget:MaxCharacters or Budget:MaxCost, or remove Budget:Name"
            ),
            (_, null) => null,
            (_, { } cap) => shared.CreateBudget(name, cap, engines[0].PriceUnit),
        };

        static ProblemException Refuse(string message, string advice) => new(new Problem(ProblemKind.BadConfiguration, message, advice));
    }

    private TranslationPipelineBuilder UseMemory(TranslationPipelineBuilder builder, PipelineOptions options)
    {
        var path = configuration.GetMemoryPath(options.Memory);
        return options.MemoryMode switch
        {
            MemoryMode.None => builder,
            MemoryMode.InMemory => builder.UseOwnedMemory(TranslationMemory.CreateInMemory()),
            MemoryMode.ReadOnly when !configuration.Memories.Exists(path) => builder.UseOwnedMemory(TranslationMemory.CreateInMemory()),
            _ => builder.UseMemory(path, configuration.Memories.Open),
        };
    }

    private UntranslatedText GetUntranslated(PipelineOptions options) => options.Untranslated ?? configuration.Settings.Untranslated;

    /// <summary>Returns how boilerplate is handled.</summary>
    internal BoilerplateText GetBoilerplate(PipelineOptions options) => options.Boilerplate ?? configuration.Settings.Boilerplate;

    private static IBitextWriter Find(IReadOnlyList<IBitextWriter> writers, string name) =>
        writers.FirstOrDefault(writer => writer.Format == name)
        ?? throw new ProblemException(
            new Problem(
                ProblemKind.BadConfiguration,
                $"there is no output format '{name}'",
                $"Choose from: {string.Join(", ", writers.Select(writer => writer.Format))}"
            )
        );
}
