using System.Buffers;
using System.Globalization;
using System.IO.Hashing;
using Translate.Core.Glossaries;
using Translate.Core.Problems;
using Translate.Core.Translators;

namespace Translate.Engines.Offline;

/// <summary>
/// Translates by rule, without a network or a key: glossary terms, a lexicon, and word order in noun phrases. The quality is
/// <see cref="TranslationQuality.Gist"/>. Deterministic for a source and a lexicon. Thread-safe.
/// </summary>
public sealed class OfflineTranslator : ITranslator
{
    /// <summary>The id of the engine.</summary>
    public const string Id = "offline";

    private const string Version = "3";

    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“‘«([{…. ");

    private readonly SentenceAnalyzer _analyzer;
    private long _requests;
    private long _characters;

    /// <summary>Creates the engine with the built-in lexicon.</summary>
    public OfflineTranslator()
        : this(new OfflineOptions()) { }

    /// <summary>Creates the engine with the built-in lexicon, extended by the user's.</summary>
    /// <param name="options">The options, with the path of the user's lexicon if there is one.</param>
    /// <exception cref="ProblemException">The user's lexicon cannot be read or has invalid lines.</exception>
    public OfflineTranslator(OfflineOptions options)
    {
        _analyzer = new SentenceAnalyzer(Lexicon.Load(options.ExtraLexicon), NameList.Load());
        Info = new EngineInfo(
            Id,
            GetVersion(options.ExtraLexicon),
            TranslationQuality.Gist,
            "built in, needs no network and no key",
            [TermStrategy.Native]
        );
    }

    /// <inheritdoc/>
    public EngineInfo Info { get; }

    /// <inheritdoc/>
    public EngineUsage Usage => new(Interlocked.Read(ref _requests), Interlocked.Read(ref _characters));

    /// <inheritdoc/>
    /// <remarks>The engine is free, but a budget may count its characters.</remarks>
    public long CountBilledCharacters(TranslationRequest request) => request.Text.Length;

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationResult>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests,
        CancellationToken cancellationToken
    )
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

    /// <summary>Translates a sentence and says why each word is there.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="terms">Its glossary terms, in order.</param>
    internal Explanation Explain(string text, IReadOnlyList<TermOccurrence> terms)
    {
        var lexemes = _analyzer.Analyze(text, terms, isExplained: true);
        return new ExplanationBuilder(text, lexemes, SentenceGenerator.Generate(lexemes, StartsWithCapital(text), text)).Build();
    }

    /// <summary>Returns the version of the engine. It depends on the user's lexicon, which changes translations.</summary>
    private static string GetVersion(string? extraLexicon) =>
        extraLexicon is null
            ? Version
            : $"{Version}+{XxHash32.HashToUInt32(File.ReadAllBytes(extraLexicon)).ToString("x8", CultureInfo.InvariantCulture)}";

    private TranslationResult.Success Translate(TranslationRequest request)
    {
        var lexemes = _analyzer.Analyze(request.Text, request.Terms);
        var sentence = SentenceGenerator.Generate(lexemes, StartsWithCapital(request.Text), request.Codes.Count > 0 ? request.Text : null);

        // English may omit every word of the source.
        return string.IsNullOrWhiteSpace(sentence.Text)
            ? new TranslationResult.Success(request.Text, [])
            : new TranslationResult.Success(sentence.Text, sentence.Copied) { Tokens = sentence.Tokens };
    }

    private static bool StartsWithCapital(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(Openers);
        return first >= 0 && char.IsUpper(text, first);
    }
}
