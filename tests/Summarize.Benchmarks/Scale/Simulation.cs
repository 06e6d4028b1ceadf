using Summarize.Benchmarks.Compare;

namespace Summarize.Benchmarks.Scale;

/// <summary>
/// The whole as a queue: uploads come, events bring them to a queue, instances take as many as they have places for,
/// each waits for the model's quota and then for the model. What happens at random is drawn from one seed, so that a
/// situation has one outcome.
/// </summary>
internal sealed class Simulation
{
    // The platform looks at the queue every so often.
    private const double LookEvery = 5;

    private readonly Situation _given;
    private readonly Random _random;
    private readonly PriorityQueue<Action, (double Time, long Order)> _events = new();
    private readonly Queue<double> _queue = new();
    private readonly Queue<(double Tokens, Action Granted)> _waiting = new();
    private readonly List<double> _took = [];
    private long _order;
    private double _now;
    private double _end;
    private int _instances;
    private int _asked;
    private int _mostInstances;
    private int _running;
    private double _bucket;
    private double _filledAt;
    private bool _isWaking;
    private double _taken;
    private double _queued;
    private double _worked;
    private int _mostQueued;

    private Simulation(Situation given, int seed)
    {
        (_given, _random, _end) = (given, new Random(seed), given.Minutes * 60);
        (_instances, _asked, _mostInstances, _bucket) = (
            given.Instances,
            given.Instances,
            given.Instances,
            given.Quota
        );
    }

    /// <param name="given">The situation.</param>
    /// <param name="seed">Of what happens at random.</param>
    /// <param name="toTheEnd">Whether it goes on until all are digested, after uploads have ended.</param>
    public static Outcome Run(Situation given, int seed = 1, bool toTheEnd = false) =>
        new Simulation(given, seed).Run(toTheEnd);

    /// <summary>Times of uploads in seconds, the same for the same seed.</summary>
    public static IReadOnlyList<double> Uploads(Situation given, int seed)
    {
        var random = new Random(seed);
        var uploads = Enumerable.Repeat(0.0, given.Burst).ToList();
        if (given.ArticlesAMinute > 0)
        {
            for (var at = Next(); at < given.Minutes * 60; at += Next())
                uploads.Add(at);
        }
        return uploads;

        double Next() => -Math.Log(1 - random.NextDouble()) * 60 / given.ArticlesAMinute;
    }

    private Outcome Run(bool toTheEnd)
    {
        var uploads = Uploads(_given, seed: 1);
        foreach (var upload in uploads)
        {
            var (least, most) = _given.Event;
            At(upload + least + (_random.NextDouble() * (most - least)), () => Arrive(upload));
        }
        if (_given.MostInstances > _given.Instances)
            At(0, Look);
        while (_events.TryDequeue(out var next, out var when) && (when.Time < _end || toTheEnd))
        {
            Pass(when.Time);
            next();
            if (toTheEnd && _took.Count == uploads.Count)
                break;
        }
        double[] sorted = [.. _took.Order()];
        return new(
            sorted.Length,
            Sample.At(sorted, 0.5),
            Sample.At(sorted, 0.99),
            _queued / _now,
            _mostQueued,
            _queue.Count,
            _mostInstances,
            _worked,
            _given.Quota > 0 ? _taken / (_given.Quota * (1 + (_now / 60))) : null
        );
    }

    private void At(double time, Action action) => _events.Enqueue(action, (time, _order++));

    private void Pass(double time)
    {
        var passed = time - _now;
        _queued += _queue.Count * passed;
        // Events are handed out evenly, so that an instance is idle only where there are fewer of them.
        _worked += Math.Min(_running, _instances) * passed;
        _now = time;
    }

    private void Arrive(double upload)
    {
        _queue.Enqueue(upload);
        _mostQueued = Math.Max(_mostQueued, _queue.Count);
        Take();
    }

    private void Take()
    {
        while (_queue.Count > 0 && _running < _instances * _given.Places)
        {
            var upload = _queue.Dequeue();
            _running++;
            At(_now + (_given.Program / 2), () => Ask(upload));
        }
    }

    private void Ask(double upload)
    {
        _waiting.Enqueue((_given.Sent + _given.Room, () => At(_now + ModelTime(), () => Answered(upload))));
        Grant();
    }

    private void Answered(double upload)
    {
        _taken += _given.Sent + _given.Received;
        if (_given.Quota > 0)
            _bucket = Math.Min(_given.Quota, Filled() + _given.Room - _given.Received);
        Grant();
        At(
            _now + (_given.Program / 2),
            () =>
            {
                _took.Add(_now - upload);
                _running--;
                Take();
            }
        );
    }

    // The bucket refills evenly, as the stub's does.
    private void Grant()
    {
        while (_waiting.TryPeek(out var next))
        {
            if (_given.Quota > 0)
            {
                if (Filled() < next.Tokens)
                {
                    Wake((next.Tokens - _bucket) * 60 / _given.Quota);
                    return;
                }
                _bucket -= next.Tokens;
            }
            _waiting.Dequeue();
            next.Granted();
        }
    }

    private double Filled()
    {
        _bucket = Math.Min(_given.Quota, _bucket + ((_now - _filledAt) * _given.Quota / 60));
        _filledAt = _now;
        return _bucket;
    }

    private void Wake(double seconds)
    {
        if (_isWaking)
            return;
        _isWaking = true;
        At(
            _now + seconds + 1e-6,
            () =>
            {
                _isWaking = false;
                Grant();
            }
        );
    }

    // As many instances as have places for all that there is; they go when there is less to do.
    private void Look()
    {
        var wanted = Math.Clamp(
            (int)Math.Ceiling((double)(_queue.Count + _running) / _given.Places),
            _given.Instances,
            _given.MostInstances
        );
        if (wanted > _asked)
        {
            var more = wanted - _asked;
            _asked = wanted;
            At(
                _now + _given.ColdStart,
                () =>
                {
                    _instances += more;
                    _mostInstances = Math.Max(_mostInstances, _instances);
                    Take();
                }
            );
        }
        else if (wanted < _instances && _asked == _instances)
        {
            _instances = _asked = Math.Max(wanted, _instances - 1);
        }
        At(_now + LookEvery, Look);
    }

    private double ModelTime()
    {
        // Box and Muller.
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        return _given.Model * Math.Exp(_given.ModelSpread * normal);
    }
}
