using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text.Json;
using Translate.Engines.Marian;
using Translate.Engines.Marian.Kernels;
using Translate.Engines.Marian.Vocabularies;
using Translate.Engines.Models;

namespace Translate.Benchmarks;

/// <summary>Measures the engine <c>marian</c> on a model of the real size, with random weights, beside the reference implementation under Node.</summary>
internal static class MarianComparison
{
    private const string Package = "@browsermt/bergamot-translator";
    private const int Sentences = 128;
    private const int Batch = 32;
    private const int Rounds = 5;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("translate-marian-").FullName;
        try
        {
            var generator = Path.Combine(Repository.Root, "..", "shared", "data", "marian", "make_model.py");
            if (!File.Exists(generator))
            {
                Console.Out.WriteLine("The program that generates models is not beside the repository, in ../shared/data/marian.");
                return 1;
            }

            var modelFolder = Path.Combine(folder, "model");
            MeasuredProcess.Run(folder, "python3", generator, modelFolder, "--mode", "rand", "--preset", "full");
            Measure(folder, modelFolder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, string modelFolder)
    {
        var files = new[] { "model", "lex", "vocab" }.Select(prefix => Directory.GetFiles(modelFolder, $"{prefix}.*").Single()).ToArray();
        MarianModel Load()
        {
            var opened = Array.ConvertAll(files, path => new MappedFile(path));
            var hashed = Array.ConvertAll(opened, file => SHA256.HashData(file.GetSpan()));
            var bytes = files.Zip(opened, (path, file) => new ModelBytes(path, file.Memory)).ToArray();
            var model = MarianModel.Load(bytes[0], bytes[1], bytes[2]);
            Array.ForEach(opened, file => ((IDisposable)file).Dispose());
            return hashed.Length == files.Length ? model : throw new InvalidOperationException();
        }

        var model = Load();
        var texts = CreateTexts();
        var sources = texts
            .Select(text => SourceSentence.Create(text, model.Vocabulary, new VocabularyBuffer()))
            .Where(sentence => sentence.PieceIds.Length <= 128)
            .OrderByDescending(sentence => sentence.PieceIds.Length)
            .ToArray();
        var one = new MarianWorker(model, Batch, beam: 1);
        var large = sources.Chunk(Batch).ToArray();
        var tokens = large.Sum(batch => one.Translate(batch, CancellationToken.None).Sum(target => target.Tokens.Count + 1));
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"memory of this process after one load and {sources.Length} sentences: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB at most (wanted: at most 150)"
            )
        );

        var loads = Enumerable.Range(0, Rounds).Select(_ => TimeProcessor(() => GC.KeepAlive(Load()))).Order().ToArray();
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"load, the first time apart: best {loads[0].TotalMilliseconds:0} ms, median {loads[Rounds / 2].TotalMilliseconds:0} ms, hashes included (wanted: at most 120)"
            )
        );

        var two = new[] { one, new MarianWorker(model, Batch, beam: 1) };
        var batches = sources.Chunk(Batch / 4).Select(part => part.ToArray()).ToArray();
        TimeSpan TranslateAlone() => TimeProcessor(() => Array.ForEach(large, batch => one.Translate(batch, CancellationToken.None)));
        TimeSpan TranslateByTwo() =>
            Time(() =>
            {
                var next = -1;
                Parallel.ForEach(
                    two,
                    new ParallelOptions { MaxDegreeOfParallelism = 2 },
                    worker =>
                    {
                        for (var i = Interlocked.Increment(ref next); i < batches.Length; i = Interlocked.Increment(ref next))
                        {
                            worker.Translate(batches[i], CancellationToken.None);
                        }
                    }
                );
            });
        TimeSpan TranslateSmall() => Time(() => Array.ForEach(batches, batch => one.Translate(batch, CancellationToken.None)));
        var ratios = Enumerable
            .Range(0, 2 * Rounds)
            .Select(_ => (Alone: TranslateAlone(), Small: TranslateSmall(), Two: TranslateByTwo()))
            .Skip(Rounds)
            .ToArray();
        var alone = ratios.Select(round => round.Alone).Order().ElementAt(Rounds / 2);
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"one thread: {tokens / alone.TotalSeconds:0} target tokens/s; two threads: {ratios.Select(round => round.Small / round.Two).Order().ElementAt(Rounds / 2):0.00} times one (wanted: at least 1.8)"
            )
        );

        MeasureLengths(model, one);
        MeasureLimits(tokens, sources.Sum(source => source.PieceIds.Length), alone);
        CompareWithReference(folder, modelFolder, texts, model, TranslateAlone, tokens);
    }

    /// <summary>Creates sentences of words that the vocabulary of the generated model has, about as long as those of news.</summary>
    private static string[] CreateTexts()
    {
        var words = File.ReadAllText(Path.Combine(Repository.Root, "..", "shared", "data", "marian", "rand", "input.txt"))
            .ToLowerInvariant()
            .Split([' ', '.', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var random = new Random(7);
        return
        [
            .. Enumerable
                .Range(0, Sentences)
                .Select(_ =>
                    string.Join(' ', Enumerable.Range(0, random.Next(12, 36)).Select(_ => words[random.Next(words.Length)])) + "."
                ),
        ];
    }

    /// <summary>Shows that a token of a long sentence takes no longer than one of a short sentence, and needs no memory.</summary>
    private static void MeasureLengths(MarianModel model, MarianWorker worker)
    {
        foreach (var words in (int[])[3, 5, 10, 20, 30])
        {
            var sentence = SourceSentence.Create(
                string.Join(' ', Enumerable.Repeat("kopi minum", words)),
                model.Vocabulary,
                new VocabularyBuffer()
            );
            var batch = Enumerable.Repeat(sentence, 8).ToArray();
            var tokens = worker.Translate(batch, CancellationToken.None).Sum(target => target.Tokens.Count + 1);
            var time = Enumerable
                .Range(0, Rounds)
                .Select(_ => TimeProcessor(() => worker.Translate(batch, CancellationToken.None)))
                .Order()
                .ElementAt(Rounds / 2);
            Console.Out.WriteLine(
                FormattableString.Invariant(
                    $"{sentence.PieceIds.Length, 4} source tokens, {tokens / 8, 4} target tokens: {time.TotalMicroseconds / tokens:0} µs a target token"
                )
            );
        }
    }

    /// <summary>Says how far the engine is from what its kernel can do when all weights are in the nearest cache.</summary>
    private static void MeasureLimits(int targetTokens, int sourceTokens, TimeSpan time)
    {
        // The full model: 6 encoder layers, 2 decoder layers, 256 wide, 1536 hidden. The output layer is left out: it depends on the sentence.
        const long Encoder = (6L * ((4 * 256 * 256) + (2 * 256 * 1536))) + (2L * 2 * 256 * 256);
        const long Decoder = 2L * ((4 * 256 * 256) + (2 * 256 * 1536));
        var products = (sourceTokens * Encoder) + (targetTokens * Decoder);
        var matrix = new PackedMatrix(256);
        matrix.Pack(new sbyte[256 * 16]);
        var (inputs, outputs) = (new short[32 * 256], new int[32 * 16]);
        const int Repeats = 50_000;
        void Multiply()
        {
            for (var i = 0; i < Repeats; i++)
            {
                Int8Kernel.Multiply(matrix, inputs, 32, outputs);
            }
        }

        var fastest = Enumerable.Range(0, Rounds).Select(_ => TimeProcessor(Multiply)).Min();
        var rate = Repeats * 32L * 16 * 256 / fastest.TotalSeconds;
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"products: {products / time.TotalSeconds / 1e9:0.0} billion/s of the {rate / 1e9:0.0} that the kernel makes from the first cache ({100 * products / time.TotalSeconds / rate:0} %); Vector512 {Vector512.IsHardwareAccelerated}, VNNI {Int8KernelVnni.IsSupported}"
            )
        );

        var memory = new long[16_000_000];
        var read = Enumerable.Range(0, Rounds).Select(_ => Time(() => GC.KeepAlive(System.Numerics.Vector.Sum(Sum(memory))))).Min();
        var bytes = Decoder * (targetTokens / (double)Batch);
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"weights moved by the decoder: {bytes / time.TotalSeconds / 1e9:0.0} GB/s of the {memory.Length * 8 / read.TotalSeconds / 1e9:0.0} GB/s that memory gives"
            )
        );
    }

    private static System.Numerics.Vector<long> Sum(long[] memory)
    {
        var sum = System.Numerics.Vector<long>.Zero;
        foreach (var next in MemoryMarshal.Cast<long, System.Numerics.Vector<long>>(memory.AsSpan()))
        {
            sum += next;
        }

        return sum;
    }

    private static void CompareWithReference(
        string folder,
        string modelFolder,
        string[] texts,
        MarianModel model,
        Func<TimeSpan> translateAlone,
        int tokens
    )
    {
        try
        {
            MeasuredProcess.Run(folder, "npm", "install", "--prefix", folder, Package);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            Console.Out.WriteLine("The reference needs Node and the npm registry.");
            return;
        }

        var input = Path.Combine(folder, "input.jsonl");
        File.WriteAllLines(input, texts.Select(text => JsonSerializer.Serialize(text)));
        var script = Path.Combine(Repository.Root, "tests", "Translate.Benchmarks", "marian-reference.js");
        var package = Path.Combine(folder, "node_modules", Package);
        var start = new ProcessStartInfo("node", [script, package, modelFolder, input, Rounds.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var ratios = new List<double>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            // Processor time on both sides, and in turn as far as two programs can: a busy machine slows both.
            var round = JsonDocument.Parse(line).RootElement;
            var theirs =
                round
                    .GetProperty("targets")
                    .EnumerateArray()
                    .Sum(target => SourceSentence.Create(target.GetString()!, model.Vocabulary, new VocabularyBuffer()).PieceIds.Length)
                / round.GetProperty("seconds").GetDouble();
            var ours = tokens / translateAlone().TotalSeconds;
            ratios.Add(ours / theirs);
            Console.Out.WriteLine(
                FormattableString.Invariant($"one thread: {ours:0} target tokens/s; reference: {theirs:0}; {ours / theirs:0.0} times")
            );
        }

        process.WaitForExit();
        Console.Out.WriteLine(
            FormattableString.Invariant(
                $"median of all but the first: {ratios.Skip(1).Order().ElementAt((ratios.Count - 1) / 2):0.0} times the reference (wanted: at least 5)"
            )
        );
    }

    /// <summary>Measures the processor's time, which other programs on the machine change less than the clock's.</summary>
    private static TimeSpan TimeProcessor(Action work)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return process.TotalProcessorTime - before;
    }

    private static TimeSpan Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed;
    }
}
