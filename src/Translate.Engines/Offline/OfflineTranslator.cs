using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>
/// Translates by rule, without a network or a key: glossary terms, a lexicon, and the order of words in noun phrases. Gist quality,
/// and it says so. The same source and lexicon always give the same target.
/// </summary>
public sealed class OfflineTranslator : ITranslator
{
    /// <summary>The engine's name.</summary>
    public const string Id = "offline";

    private const string Version = "1";

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«([{…. ");

    private readonly SentenceAnalyzer _analyzer;
    private long _requests;
    private long _characters;

    /// <summary>Creates the engine with its own lexicon.</summary>
    public OfflineTranslator()
        : this(new OfflineOptions())
    {
    }

    /// <summary>Creates the engine with its own lexicon and the user's.</summary>
    /// <param name="options">Names the user's lexicon, if there is one.</param>
    /// <exception cref="ProblemException">The user's own lexicon cannot be used.</exception>
    public OfflineTranslator(OfflineOptions options)
    {
        _analyzer = new SentenceAnalyzer(Lexicon.Load(options.ExtraLexicon));
        Info = new EngineInfo(Id, GetVersion(options.ExtraLexicon), TranslationQuality.Gist, "built in, needs no network and no key", [TermStrategy.Native]);
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _characters));

    /// <inheritdoc/>
    /// <remarks>Nothing is charged for them, but a budget may count them.</remarks>
    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(IReadOnlyList<TranslationRequest> requests, CancellationToken cancellationToken)
    {
        var results = new List<TranslationResult>(requests.Count);
        foreach (var request in requests)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(Translate(request));
            Interlocked.Add(ref _characters, CountBilledCharacters(request));
        }

        Interlocked.Increment(ref _requests);

        return Task.FromResult<IReadOnlyList<TranslationResult>>(results);
    }

    /// <summary>The engine with a user's own words is another one than without, or with others.</summary>
    private static string GetVersion(string? extraLexicon) =>
        extraLexicon is null ? Version : $"{Version}+{XxHash32.HashToUInt32(File.ReadAllBytes(extraLexicon)).ToString("x8", CultureInfo.InvariantCulture)}";

    private TranslationResult.Success Translate(TranslationRequest request)
    {
        var lexemes = _analyzer.Analyze(request.Text, request.Terms);
        var (text, copied) = SentenceGenerator.Generate(lexemes, StartsWithCapital(request.Text));

        // Words that English leaves out may be all there is.
        return string.IsNullOrWhiteSpace(text) ? new TranslationResult.Success(request.Text, []) : new TranslationResult.Success(text, copied);
    }

    private static bool StartsWithCapital(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Openers);
        return first >= 0 && char.IsUpper(text, first);
    }
}
