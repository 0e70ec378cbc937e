using Translate.Core.Bitexts;
using Translate.Core.Documents;
using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Memory;
using Translate.Core.Output;
using Translate.Core.Problems;
using Translate.Core.Quality;
using Translate.Core.Quality.Style;
using Translate.Core.Segmentation;
using Translate.Core.Translators;

namespace Translate.Core.Pipeline;

/// <summary>Builds a <see cref="TranslationPipeline"/>. Only an engine is required.</summary>
/// <remarks>
/// Defaults: no glossary, no memory, the splitter for Indonesian, plain text articles, the checks in docs/checks.md.
/// A builder may build several pipelines. Not safe to use from several threads at once.
/// </remarks>
public sealed partial class TranslationPipelineBuilder
{
    private readonly List<IDocumentFormat> _formats = [];
    private readonly List<IBitextWriter> _writers = [];
    private readonly List<IUnitCheck> _unitChecks = [];
    private readonly List<IDocumentCheck> _documentChecks = [];
    private CheckSeverities _severities = CheckSeverities.Default;
    private readonly List<string> _fingerprint = [];
    private Glossary _glossary = Glossary.Empty;
    private StyleGuide _style = StyleGuide.Default;
    private ITranslator? _engine;
    private ITranslator? _other;
    private ISentenceSplitter? _splitter;
    private TranslationMemory? _memory;
    private string? _memoryPath;
    private Func<string, TranslationMemory> _openMemory = TranslationMemory.Open;
    private bool _ownsMemory;
    private ISegmentClaims? _claims;
    private ISharedBudget? _sharedBudget;
    private RecallOptions _recall = new();
    private string? _output;
    private BoilerplateText _boilerplate;
    private bool _replacesEdited;
    private bool _followLinks;
    private long? _maxCharacters;
    private int? _concurrency;
    private Action<string> _onWaiting = _ => { };
    private Func<string, string>? _getImportCommand;
    private TimeProvider _time = TimeProvider.System;

    /// <summary>Uses a glossary.</summary>
    public TranslationPipelineBuilder UseGlossary(Glossary glossary)
    {
        _glossary = glossary;
        return this;
    }

    /// <summary>Reads a glossary and uses it.</summary>
    /// <param name="path">A YAML file, or a folder of YAML files.</param>
    /// <exception cref="ProblemException">The path does not exist, or the files have errors.</exception>
    public TranslationPipelineBuilder UseGlossary(string path) => UseGlossary(GlossaryReader.Read(path));

    /// <summary>Uses an engine. The caller keeps it and disposes it.</summary>
    public TranslationPipelineBuilder UseEngine(ITranslator engine)
    {
        _engine = engine;
        return this;
    }

    /// <summary>Compares the engine with another one: both translate every sentence, and bitexts have what each made. Default: nothing is compared.</summary>
    /// <remarks>The targets come from <see cref="UseEngine"/>. Neither engine translates what people approved. Both share the budget.</remarks>
    /// <param name="other">The engine to compare with. The caller keeps it and disposes it.</param>
    public TranslationPipelineBuilder CompareWith(ITranslator other)
    {
        _other = other;
        return this;
    }

    /// <summary>Keeps translations in a file, so that no sentence is paid for twice. The file is created if it does not exist.</summary>
    /// <param name="path">An SQLite file. <see cref="Build"/> opens it, and the pipeline closes it.</param>
    public TranslationPipelineBuilder UseMemory(string path) => UseMemory(path, TranslationMemory.Open);

    /// <summary>Keeps translations in a memory that <see cref="Build"/> opens and the pipeline closes.</summary>
    /// <param name="path">Its path or address.</param>
    /// <param name="open">Opens it.</param>
    internal TranslationPipelineBuilder UseMemory(string path, Func<string, TranslationMemory> open)
    {
        (_memory, _memoryPath, _ownsMemory, _openMemory) = (null, path, true, open);
        return this;
    }

    /// <summary>Uses an open memory. The caller keeps it and disposes it.</summary>
    /// <remarks>Articles whose outputs are up to date are skipped only if the memory is given as a path.</remarks>
    public TranslationPipelineBuilder UseMemory(TranslationMemory memory)
    {
        (_memory, _memoryPath, _ownsMemory) = (memory, null, false);
        return this;
    }

    /// <summary>Uses an open memory whose path or address is known, as if it were given as a path. The caller keeps it and disposes it.</summary>
    internal TranslationPipelineBuilder UseMemory(TranslationMemory memory, string? path)
    {
        (_memory, _memoryPath, _ownsMemory) = (memory, path, false);
        return this;
    }

    /// <summary>Uses an open memory that the pipeline disposes.</summary>
    internal TranslationPipelineBuilder UseOwnedMemory(TranslationMemory memory)
    {
        (_memory, _memoryPath, _ownsMemory) = (memory, null, true);
        return this;
    }

    /// <summary>Sets which stored translations are accepted. Default: exact matches from any engine.</summary>
    public TranslationPipelineBuilder UseRecallOptions(RecallOptions options)
    {
        _recall = options;
        return this;
    }

    /// <summary>Uses another sentence splitter. Default: <see cref="IndonesianSentenceSplitter"/> with its own rules.</summary>
    public TranslationPipelineBuilder UseSplitter(ISentenceSplitter splitter)
    {
        _splitter = splitter;
        return this;
    }

    /// <summary>Uses another clock. Default: <see cref="TimeProvider.System"/>.</summary>
    public TranslationPipelineBuilder UseTimeProvider(TimeProvider time)
    {
        _time = time;
        return this;
    }

    /// <summary>Adds a document format. The first one added replaces the default, plain text.</summary>
    public TranslationPipelineBuilder AddFormat(IDocumentFormat format)
    {
        _formats.Add(format);
        return this;
    }

    /// <summary>Adds an output for each article. The first one added replaces the default: the target, and the side-by-side page.</summary>
    public TranslationPipelineBuilder AddWriter(IBitextWriter writer)
    {
        _writers.Add(writer);
        return this;
    }

    /// <summary>Adds a check of single units, after the default ones.</summary>
    public TranslationPipelineBuilder AddCheck(IUnitCheck check)
    {
        _unitChecks.Add(check);
        return this;
    }

    /// <summary>Adds a check of whole documents.</summary>
    public TranslationPipelineBuilder AddCheck(IDocumentCheck check)
    {
        _documentChecks.Add(check);
        return this;
    }

    /// <summary>Sets how severe findings are. Default: as each check reports them.</summary>
    public TranslationPipelineBuilder UseSeverities(CheckSeverities severities)
    {
        _severities = severities;
        return this;
    }

    /// <summary>Sets the house style of targets. Default: <see cref="StyleGuide.Default"/>.</summary>
    public TranslationPipelineBuilder UseStyle(StyleGuide style)
    {
        _style = style;
        return this;
    }

    /// <summary>Writes the outputs of batches to a folder. It is created when the first article is written. Without it, a batch writes nothing.</summary>
    public TranslationPipelineBuilder WriteTo(string folder)
    {
        _output = folder;
        return this;
    }

    /// <summary>Sets how boilerplate of web pages is handled. Default: it is kept and costs nothing. Also given to the <see cref="TargetWriter"/>.</summary>
    public TranslationPipelineBuilder UseBoilerplate(BoilerplateText boilerplate)
    {
        _boilerplate = boilerplate;
        return this;
    }

    /// <summary>Sets whether a batch replaces outputs that a person edited. Default false: they stay, and their articles are incomplete.</summary>
    public TranslationPipelineBuilder ReplaceEditedOutputs(bool replace = true)
    {
        _replacesEdited = replace;
        return this;
    }

    /// <summary>Sets whether links in a named folder are followed if they lead out of it. Default: they are reported as problems.</summary>
    public TranslationPipelineBuilder FollowLinks(bool follow = true)
    {
        _followLinks = follow;
        return this;
    }

    /// <summary>Refuses a batch that would bill more, before it begins.</summary>
    /// <param name="characters">The limit in billed characters, at least 0; null, the default, for none.</param>
    public TranslationPipelineBuilder LimitBilledCharacters(long? characters)
    {
        _maxCharacters = characters;
        return this;
    }

    /// <summary>Uses claims that processes with the same memory share, so that no two pay for one sentence. The caller keeps them.</summary>
    /// <param name="claims">The claims; null, the default, for none: this process has the memory for itself.</param>
    internal TranslationPipelineBuilder UseClaims(ISegmentClaims? claims)
    {
        _claims = claims;
        return this;
    }

    /// <summary>Takes what the engine bills from a budget that runs share, besides the limit of each run. The caller keeps it.</summary>
    /// <param name="budget">The budget; null, the default, for none.</param>
    internal TranslationPipelineBuilder UseSharedBudget(ISharedBudget? budget)
    {
        _sharedBudget = budget;
        return this;
    }

    /// <summary>Sets how many articles are in progress at once.</summary>
    /// <param name="documents">At least 1; null, the default, for as many as keep the engine busy.</param>
    public TranslationPipelineBuilder UseConcurrency(int? documents)
    {
        _concurrency = documents;
        return this;
    }

    /// <summary>Receives a message if a batch must wait for another process that uses the same memory.</summary>
    public TranslationPipelineBuilder OnWaiting(Action<string> onWaiting)
    {
        _onWaiting = onWaiting;
        return this;
    }

    /// <summary>Offers a command line that takes the edits of an output into the memory, where a batch leaves an edited output.</summary>
    /// <param name="getCommand">Returns the command line for an output; null for none.</param>
    internal TranslationPipelineBuilder OfferImport(Func<string, string>? getCommand)
    {
        _getImportCommand = getCommand;
        return this;
    }

    /// <summary>Adds a value that decides what outputs contain, such as the text of a rules file. If it changes, a run writes all outputs again.</summary>
    public TranslationPipelineBuilder AddToFingerprint(string value)
    {
        _fingerprint.Add(value);
        return this;
    }
}
