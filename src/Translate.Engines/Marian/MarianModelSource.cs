using Translate.Core.Problems;
using Translate.Engines.Marian.Reading;
using Translate.Engines.Models;

namespace Translate.Engines.Marian;

/// <summary>Loads the model when it is first needed, once, for all translators that share it. Thread-safe.</summary>
internal sealed class MarianModelSource
{
    private readonly ModelStore _store;
    private readonly Lazy<ModelEntry> _entry;
    private readonly Lazy<MarianModel> _model;

    /// <summary>Names the model. Nothing is read yet.</summary>
    /// <param name="store">The installed models.</param>
    /// <param name="name">The model; null for the only one.</param>
    public MarianModelSource(ModelStore store, string? name)
    {
        _store = store;
        _entry = new(() => FindEntry(name));
        _model = new(Load);
    }

    /// <summary>Whether the model is installed. Of several that nobody chose from, one is; which, the user must say.</summary>
    /// <param name="store">The installed models.</param>
    /// <param name="name">The model; null for the only one.</param>
    public static bool IsInstalled(ModelStore store, string? name)
    {
        try
        {
            return name is null ? store.Names.Count > 0 : store.Contains(name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that nobody may read is not a reason to refuse the engines that need no model.
            return false;
        }
    }

    /// <summary>What is known about the model without its files.</summary>
    /// <exception cref="ProblemException">The model is not installed.</exception>
    public ModelEntry Entry => _entry.Value;

    /// <summary>The model.</summary>
    /// <exception cref="ProblemException">The model is not installed, or a file is damaged.</exception>
    public MarianModel Model => _model.Value;

    private ModelEntry FindEntry(string? name)
    {
        if (name is not null)
        {
            return _store.Find(name);
        }

        var installed = _store.List();
        return installed.Count == 1
            ? installed[0]
            : throw new ProblemException(
                installed.Count == 0
                    ? new Problem(
                        ProblemKind.BadConfiguration,
                        "the marian engine has no model",
                        "Install one from a folder: translate models get NAME --from FOLDER (docs/engines.md says where models are). The engine that is built in needs none: --engine offline"
                    )
                    : new Problem(
                        ProblemKind.BadConfiguration,
                        $"several models are installed: {string.Join(", ", installed.Select(model => model.Name))}",
                        "Choose one with Marian:Model"
                    )
            );
    }

    /// <summary>Loads the model. The files are not needed afterwards, so a file that is changed later changes no translation.</summary>
    private MarianModel Load()
    {
        var (weights, shortlist, vocabulary) = (Find("model.", ".bin"), Find("lex.", ".bin"), Find("vocab.", ".spm"));
        using var openWeights = _store.Open(Entry, weights);
        using var openShortlist = _store.Open(Entry, shortlist);
        using var openVocabulary = _store.Open(Entry, vocabulary);
        return MarianModel.Load(
            new ModelBytes(_store.GetPath(Entry, weights), openWeights.Memory),
            new ModelBytes(_store.GetPath(Entry, shortlist), openShortlist.Memory),
            new ModelBytes(_store.GetPath(Entry, vocabulary), openVocabulary.Memory)
        );
    }

    private ModelFileEntry Find(string start, string end) =>
        Entry.Files.FirstOrDefault(file =>
            file.Name.StartsWith(start, StringComparison.Ordinal) && file.Name.EndsWith(end, StringComparison.Ordinal)
        ) ?? throw ModelProblem.CreateException(_store.GetFolder(Entry.Name), $"the model has no file {start}*{end}");
}
