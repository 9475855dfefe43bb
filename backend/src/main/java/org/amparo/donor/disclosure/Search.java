package org.amparo.donor.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.random.RandomGenerator;

/** Looks for whole numbers, near an example, in which counts are nought or not small. Each set of them settles many counts at once. */
final class Search {

    private static final int PATIENCE = 3;

    /** What is known of a count after the search. */
    enum Answer {
        /** There are whole numbers in which it is nought, or not small. */
        OPEN,
        /** There are none near the example: all were gone through. */
        NONE,
        /** None were found in time. */
        GIVEN_UP
    }

    /**
     * @param answers of the counts that no example was found for
     * @param examples those found, for others
     */
    record Left(Map<Target, Answer> answers, List<long[]> examples) {
    }

    private final Part part;
    private final long[] own;
    private final Neighbourhood near;
    private final RandomGenerator random = new Random(20_261_122);
    private final List<long[]> examples = new ArrayList<>();
    private final List<Target> open;

    Search(Part part, long[] own, Neighbourhood near, List<Target> targets) {
        this.part = part;
        this.own = own;
        this.near = near;
        this.open = new ArrayList<>(targets);
    }

    List<long[]> examples() {
        return examples;
    }

    Left settle() {
        settleMany();
        Map<Target, Answer> answers = new LinkedHashMap<>();
        while (!open.isEmpty()) {
            Target target = open.removeLast();
            Answer answer = answer(target);
            if (answer != Answer.OPEN) {
                answers.put(target, answer);
            }
        }
        return new Left(answers, examples);
    }

    /** Pushes many open counts at once, some down and some up, until that settles nothing more for a while. */
    private void settleMany() {
        int idle = 0;
        for (int round = 0; idle < PATIENCE && open.size() > 2; round++) {
            int before = open.size();
            push(round);
            idle = open.size() < before ? 0 : idle + 1;
        }
    }

    /** The example that comes of one push of all counts, if it settles any. */
    List<long[]> pushed(int round) {
        IntStream.range(0, round).forEach(earlier -> random.nextLong());
        push(round);
        return examples;
    }

    /** First all down, then all up, then a part of them to sides drawn by chance. */
    private void push(int round) {
        double[] weights = new double[near.size()];
        for (Target target : open) {
            if (round < 2 || random.nextInt(3) == 0) {
                double sign = round == 0 ? 1 : round == 1 ? -1 : random.nextBoolean() ? 1 : -1;
                push(weights, near, target, target.part().length > 0 ? -1 : sign * (0.5 + random.nextDouble()));
            }
        }
        near.push(weights, Double.POSITIVE_INFINITY).whole().ifPresent(this::see);
    }

    private static void push(double[] weights, Neighbourhood near, Target target, double by) {
        if (target.part().length > 0) {
            Arrays.stream(near.local(target.part())).forEach(each -> weights[each] += by);
            return;
        }
        int[] unknowns = near.local(target.unknowns());
        for (int i = 0; i < unknowns.length; i++) {
            weights[unknowns[i]] += by * target.weights()[i];
        }
    }

    /** Takes whole counts that agree with everything as proof for all that is open in them. */
    private void see(long[] whole) {
        if (part.agrees(whole, own) && open.removeIf(target -> target.isOpenIn(whole, own))) {
            examples.add(whole);
        }
    }

    private boolean shows(Target target, long[] whole) {
        boolean shows = target.isOpenIn(whole, own) && part.agrees(whole, own);
        if (shows) {
            open.removeIf(other -> other.isOpenIn(whole, own));
            examples.add(whole);
        }
        return shows;
    }

    /** A question to the neighbourhood: can this sum, with these weights, be brought to so much or less? */
    record Wish(int[] unknowns, int[] weights, long most) {
    }

    Answer answer(Target target) {
        List<Wish> reachable = new ArrayList<>();
        for (Wish wish : wishes(target)) {
            Neighbourhood.Pushed pushed = near.push(near.weights(wish.unknowns(), wish.weights()), wish.most());
            if (pushed.whole().filter(whole -> shows(target, whole)).isPresent()) {
                return Answer.OPEN;
            }
            if (pushed.least() <= wish.most() + Neighbourhood.CLOSE) {
                reachable.add(wish);
            }
        }
        Answer answer = Answer.NONE;
        for (Wish wish : reachable) {
            WholeNumbers.Found found = near.find(wish.unknowns(), wish.weights(), wish.most());
            if (found.counts().filter(whole -> shows(target, whole)).isPresent()) {
                return Answer.OPEN;
            }
            answer = found.toTheEnd() ? answer : Answer.GIVEN_UP;
        }
        return answer;
    }

    /** A count is open when it can be nought, or not small; a group also when it can be large, or when somebody in it can have the fact. */
    List<Wish> wishes(Target target) {
        List<Wish> wishes = new ArrayList<>();
        int k = target.k();
        if (target.part().length > 0) {
            int[] less = new int[target.part().length];
            Arrays.fill(less, -1);
            wishes.add(new Wish(target.part(), less, known(target.part(), less) - 1));
            k = 3 * k;
        }
        int[] opposite = Arrays.stream(target.weights()).map(weight -> -weight).toArray();
        wishes.add(new Wish(target.unknowns(), target.weights(), known(target.unknowns(), target.weights())));
        wishes.add(new Wish(target.unknowns(), opposite, known(target.unknowns(), opposite) - k));
        return wishes;
    }

    private long known(int[] unknowns, int[] weights) {
        long known = 0;
        for (int i = 0; i < unknowns.length; i++) {
            known += weights[i] * own[unknowns[i]];
        }
        return known;
    }
}
