using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Translate.Core.Problems;
using Translate.Engines.Marian.Network;
using Translate.Engines.Marian.Reading;
using Translate.Engines.Marian.Vocabularies;

namespace Translate.Engines.Tests.Marian;

public class ModelReaderTests
{
    /// <summary>How many damaged files the readers get; more in a soak.</summary>
    private static readonly int Mutations = int.Parse(
        Environment.GetEnvironmentVariable("TRANSLATE_MARIAN_MUTATIONS") ?? "500",
        CultureInfo.InvariantCulture
    );

    /// <summary>What the damage is drawn from; another one in each round of a soak.</summary>
    private static readonly int Seed = int.Parse(
        Environment.GetEnvironmentVariable("TRANSLATE_MARIAN_SEED") ?? "7",
        CultureInfo.InvariantCulture
    );

    private static readonly Lazy<int> VocabularySize = new(() => TestModels.ReadModel("dict").Configuration.VocabularySize);

    [Fact]
    public void Reads_the_configuration()
    {
        var configuration = TestModels.ReadModel("dict").Configuration;

        Assert.Equal(
            new ModelConfiguration(Width: 128, Heads: 4, EncoderLayers: 2, DecoderLayers: 2, VocabularySize: configuration.VocabularySize),
            configuration
        );
    }

    [Fact]
    public void Reads_a_vocabulary_of_the_declared_size() =>
        Assert.Equal(
            TestModels.ReadModel("dict").Configuration.VocabularySize,
            Vocabulary.Read("vocab", TestModels.GetBytes("dict", "vocab")).Size
        );

    [Theory]
    [InlineData("model")]
    [InlineData("lex")]
    [InlineData("vocab")]
    public void A_truncated_file_is_a_problem_that_names_it(string prefix)
    {
        var bytes = TestModels.GetBytes("dict", prefix);
        for (var length = 0; length < bytes.Length; length += 1 + (bytes.Length / 500))
        {
            var problem = Read(prefix, bytes[..length]);

            Assert.True(problem is { File: not null } || prefix == "vocab", $"{length} bytes were read");
        }
    }

    [Fact]
    public void A_truncated_model_reports_where_it_ends()
    {
        var bytes = TestModels.GetBytes("dict", "model");

        Assert.StartsWith(
            "model: the file ends in the version, which needs 8 bytes at byte 0.",
            Read("model", bytes[..4])?.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_shortlist_with_a_changed_byte_is_refused()
    {
        var bytes = TestModels.GetBytes("dict", "lex");
        bytes[^1] ^= 1;

        Assert.Equal(("the checksum is wrong", 8L), (Read("lex", bytes)?.Message, Read("lex", bytes)?.Offset));
    }

    [Theory]
    [InlineData("dec-cell: \"ssru\"", "dec-cell: \"lstm\"", "dec-cell is 'lstm', and only 'ssru' is supported")]
    [InlineData("transformer-heads: 4", "transformer-heads: 0", "transformer-heads is '0', and must be a number from 1 to 128")]
    [InlineData("dim-emb: 128", "dim-emb: 999", "999 dimensions and 4 heads are not supported")]
    public void A_network_of_another_kind_is_refused(string old, string replacement, string message)
    {
        var bytes = TestModels.GetBytes("dict", "model");
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(old));
        Encoding.ASCII.GetBytes(replacement).CopyTo(bytes.AsSpan(at));

        Assert.Contains(message, Read("model", bytes)?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scales_that_are_out_of_bounds_together_are_refused()
    {
        const string Name = "encoder_l1_ffn_W1";
        var (model, bytes) = (TestModels.ReadModel("dict"), TestModels.GetBytes("dict", "model"));
        var weights = model.Find(Name, TensorType.Intgemm8);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(weights.Offset + weights.Elements), 1e-19f);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(model.Find($"{Name}_QuantMultA", TensorType.Float32).Offset), 1e-19f);

        Assert.Equal($"the scales of '{Name}' and of its inputs are out of bounds", Read("model", bytes)?.Message);
    }

    [Fact]
    public void A_count_beyond_the_file_is_refused_before_allocation()
    {
        var bytes = new byte[16];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), ulong.MaxValue);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("the number of tensors is 18446744073709551615", Read("model", bytes)?.Message, StringComparison.Ordinal);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Theory]
    [InlineData("model")]
    [InlineData("lex")]
    [InlineData("vocab")]
    public void Damaged_files_give_problems_and_no_other_exception(string prefix)
    {
        var original = TestModels.GetBytes("dict", prefix);
        var random = new Random(Seed);
        var refused = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var bytes = Mutate(original, random);
            if (prefix == "lex" && bytes.Length > 16)
            {
                // The checksum finds accidents; a hostile file has a good one.
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), Shortlist.GetChecksum(bytes.AsSpan(16)));
            }

            refused += Read(prefix, bytes) is null ? 0 : 1;

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20L * original.Length + 4_000_000);
        }

        Assert.InRange(refused, 1, Mutations);
    }

    /// <summary>Changes bytes near the start, where the lengths are, more often than others; now and then cuts or doubles a part.</summary>
    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = (byte[])original.Clone();
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(2) == 0 ? random.Next(bytes.Length) : random.Next(Math.Min(bytes.Length, 8_000));
            bytes[at] = random.Next(3) switch
            {
                0 => 0xFF,
                1 => (byte)(bytes[at] ^ (1 << random.Next(8))),
                _ => (byte)random.Next(256),
            };
        }

        return random.Next(8) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes, .. bytes.AsSpan(random.Next(bytes.Length))],
            _ => bytes,
        };
    }

    /// <summary>Reads a file to the end. Returns what is wrong with it; null if nothing.</summary>
    private static Problem? Read(string prefix, byte[] bytes)
    {
        try
        {
            switch (prefix)
            {
                case "model":
                    NetworkReader.Read(ModelFile.Read("model", bytes));
                    break;
                case "lex":
                    Shortlist.Read("lex", bytes, VocabularySize.Value);
                    break;
                default:
                    var pieces = new List<SourcePiece>();
                    Vocabulary.Read("vocab", bytes).Encode("Saya minum kopi ☕ ﬁ di rumah."u8, new VocabularyBuffer(), pieces);
                    break;
            }

            return null;
        }
        catch (ProblemException e)
        {
            return e.Problems[0];
        }
    }
}
