using BenchmarkDotNet.Attributes;
using Translate.Core.Documents;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Reading;
using Translate.Core.Segmentation;
using Translate.Core.Translators;
using Translate.Engines.Offline;

namespace Translate.Benchmarks;

/// <summary>Benchmarks the stages of translation separately, over the articles in seeds.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly IndonesianSentenceSplitter _splitter = new(SplitterRules.CreateDefault());
    private readonly TermMatcher _matcher = new(GlossaryReader.Read(Path.Combine(Repository.Root, "glossary")));
    private readonly OfflineTranslator _translator = new(new OfflineOptions());
    private List<string> _paragraphs = [];
    private List<TranslationRequest> _requests = [];

    [GlobalSetup]
    public void ReadSeeds()
    {
        var format = new PlainTextFormat();
        _paragraphs =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt")
                .SelectMany(file => format.Parse(File.ReadAllText(file), new DocumentSource(file, file, 0)).Blocks)
                .Select(block => block.Text),
        ];
        _requests =
        [
            .. _paragraphs
                .SelectMany(paragraph => _splitter.Split(paragraph).Select(range => range.In(paragraph).ToString()))
                .Select(sentence => new TranslationRequest(sentence, _matcher.Match(sentence))),
        ];
    }

    [Benchmark]
    public int Split() => _paragraphs.Sum(paragraph => _splitter.Split(paragraph).Count);

    [Benchmark]
    public int MatchTerms() => _requests.Sum(request => _matcher.Match(request.Text).Count);

    [Benchmark]
    public async Task<int> TranslateOffline() => (await _translator.TranslateAsync(_requests, CancellationToken.None)).Count;
}
